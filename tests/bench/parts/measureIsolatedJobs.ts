import { median } from '../../helpers/median.ts';
import { node } from '../tools/node.ts';

const JOBS = 1000;

/** A thousand jobs of the mock server polled at once, each with a script of its own; that none meets another is checked on the way. */
export function measureIsolatedJobs(rounds: number): string {
  const measured = JSON.parse(node('tests/bench/isolatedJobs.ts', `${rounds}`, `${JOBS}`)) as Record<
    'perSecond' | 'barePerSecond' | 'madeBytes' | 'polledBytes' | 'rssBytes' | 'scenarios' | 'polls',
    number
  >[];
  const of = (value: (round: (typeof measured)[number]) => number) => median(measured.map(value));
  const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
  const share = of(({ perSecond, barePerSecond }) => perSecond / barePerSecond);
  return [
    `${JOBS} jobs of the mock server with ${of(({ scenarios }) => scenarios)} scenarios, polled at once: no answer and no journal of another job; ${Math.round(of(({ perSecond }) => perSecond))} polls/s, ${share.toFixed(2)} times bare node:http with the same client`,
    `  a job costs ${kib(of(({ madeBytes }) => madeBytes))} of heap, with ${of(({ polls }) => polls)} exchanges ${kib(of(({ polledBytes }) => polledBytes))} (resident: ${kib(of(({ rssBytes }) => rssBytes))})`,
  ].join('\n');
}
