import type { Observation } from '../client/Observation.ts';
import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { pollsOf } from './pollsOf.ts';
import { progressOf } from './progressOf.ts';

/**
 * A run as it went on from poll number `number` of its first wait; `undefined` when it did not come to that poll. A client may tell of one
 * answer just before it asks for the next: what it reports in the instant of the poll, and what the answer before said, is left out.
 */
export function sincePoll(record: RunRecord, number: number, spec: Spec): RunRecord | undefined {
  const polls = pollsOf(record);
  const first = polls[number - 1];
  const [wait, ...others] = record.waits;
  if (first === undefined || wait === undefined) return undefined;
  const sinceSeconds = first.answeredAtSeconds ?? first.sentAtSeconds;
  const before = polls[number - 2];
  const isAbout = (report: { observation: Observation; atSeconds: number }) =>
    report.atSeconds > sinceSeconds ||
    (report.atSeconds === sinceSeconds && !(before && tells(report.observation, before, spec)));
  return {
    ...record,
    journal: record.journal.filter((exchange) => exchange.wait !== 0 || exchange.number >= first.number),
    waits: [{ ...wait, progress: wait.progress.filter(isAbout) }, ...others],
  };
}

/** Whether an observation says what an answer said, as far as it says anything. */
function tells({ state, phase, percent }: Observation, exchange: Exchange, spec: Spec): boolean {
  const said = progressOf(spec, exchange);
  return (
    (state ?? said.state) === said.state &&
    (phase === undefined || said.phases.includes(phase)) &&
    (percent === undefined || (said.percent !== undefined && Math.abs(percent - said.percent) <= 1e-6))
  );
}
