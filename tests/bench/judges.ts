import { performance } from 'node:perf_hooks';
import { statesOf } from '../../src/check/statesOf.ts';
import type { RunRecord } from '../../src/driver/RunRecord.ts';
import type { Judgement } from '../../src/judge/Judgement.ts';
import { judgeHistory } from '../../src/judge/judgeHistory.ts';
import { judgeWaits } from '../../src/judge/judgeWaits.ts';
import { jobBody } from '../../src/scenario/jobBody.ts';
import { loadBundledSpecs } from '../../src/spec/loadBundledSpecs.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { idealPoller } from '../helpers/idealPoller.ts';
import { recordOf } from '../helpers/journal.ts';
import { median } from '../helpers/median.ts';

/**
 * Judges a history of as many polls as the first argument says, for each page with a sequence of intervals. Prints the
 * milliseconds that each judge took (the median of some passes), and those of a bare loop that parses the same bodies and subtracts the same times.
 */
const count = Number(process.argv[2]);
const PASSES = 21;
/** How many polls a percentage lasts, in turn. */
const PLATEAUS = [1, 4, 2, 7, 3, 5];

interface History {
  spec: Spec;
  record: RunRecord;
}

const judges: Record<string, (history: History) => Judgement> = {
  judgeHistory: ({ record, spec }) => judgeHistory(record, spec, statesOf(spec).running.word),
  judgeWaits: ({ record, spec }) => {
    const waits = record.journal.slice(1).map((_, index) => index + 1);
    return judgeWaits(record, { spec, waits, fault: 'early-or-wrong-step' });
  },
};

/** The record of a client that waits as the page asks, and of a job that goes on in plateaus. */
function historyOf(spec: Spec, intervalsSeconds: number[]): History {
  const percents: number[] = [];
  for (let plateau = 0; percents.length < count; plateau += 1) {
    const length = PLATEAUS[plateau % PLATEAUS.length] ?? 1;
    percents.push(...Array<number>(length).fill((100 * percents.length) / count));
  }
  const { polls } = idealPoller({
    intervalsMs: intervalsSeconds.map((interval) => interval * 1000),
    percents: percents.slice(0, count),
    latenciesMs: [120, 900, 450],
    countsFrom: 'answer',
    jitterShares: [0, 0.1, 0.05],
  });
  const state = statesOf(spec).running.word;
  const bodyOf = (percent: number) => JSON.stringify(jobBody(spec, { state, percent }));
  return { spec, record: recordOf(polls.map((poll) => ({ ...poll, body: bodyOf(poll.percent ?? 0) }))) };
}

/** What no judge can do without. */
function bareLoop({ record }: History): number {
  let sum = 0;
  let beforeSeconds = 0;
  for (const { reply, sentAtSeconds } of record.journal) {
    sum += Object.keys(JSON.parse(reply.body)).length + sentAtSeconds - beforeSeconds;
    beforeSeconds = sentAtSeconds;
  }
  return sum;
}

function judgeWith(judge: (history: History) => Judgement): (history: History) => void {
  return (history) => {
    const { verdict, message } = judge(history);
    if (verdict !== 'pass')
      throw new Error(`${history.spec.id}: expected a pass, got ${verdict}: ${message}`);
  };
}

const histories = loadBundledSpecs().flatMap((spec) =>
  spec.backoff === undefined ? [] : [historyOf(spec, spec.backoff.intervalsSeconds)],
);

function measureMs(task: (history: History) => unknown): number {
  const startMs = performance.now();
  for (const history of histories) task(history);
  return performance.now() - startMs;
}

const tasks = Object.entries({
  bare: bareLoop,
  ...Object.fromEntries(Object.entries(judges).map(([name, judge]) => [name, judgeWith(judge)])),
});
// The first pass warms up. All take turns, so that all meet the same machine.
for (const [, task] of tasks) measureMs(task);
const passesMs = Array.from({ length: PASSES }, () => tasks.map(([, task]) => measureMs(task)));
const { bare: bareMs, ...judgeMs } = Object.fromEntries(
  tasks.map(([name], place) => [name, median(passesMs.map((pass) => pass[place] ?? Number.NaN))]),
);
console.log(JSON.stringify({ polls: count * histories.length, bareMs, judgeMs }));
