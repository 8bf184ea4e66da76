import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatPercent } from './formatPercent.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** Was every percentage that the server answered reported, also one that fell? */
export function judgeEveryChange(record: RunRecord, spec: Spec, bodies: unknown[]): Judgement {
  const outcome = record.waits[0]?.outcome;
  const reports = (record.waits[0]?.progress ?? []).map(({ observation }) => observation);
  const seen = [...reports, ...(outcome?.type === 'done' ? [outcome.observation] : [])].flatMap(
    ({ percent }) => percent ?? [],
  );
  if (reports.every(({ percent }) => percent === undefined))
    return verdict.unverified('the client reports no percentage while it waits');
  const wasAnswered = (_body: unknown, index: number) =>
    record.journal.some(({ reply }) => reply.index === index);
  const percents = bodies.map((body) => readProgress(spec, body).percent ?? 0);
  const fallen = percents.findIndex((percent, index) => percent < (percents[index - 1] ?? 0));
  const last = pollsOf(record).at(-1);
  if (outcome?.type === 'failed' && last?.reply.index === fallen) {
    const expected = 'the wait to go on when the percentage falls';
    return verdict.of([{ expected, actual: describeOutcome(outcome), exchange: last.number }], '');
  }
  if (outcome?.type !== 'done' || !bodies.every(wasAnswered))
    return verdict.unverified('the wait did not come to the end of the job');
  let place = 0;
  for (const percent of percents) {
    const found = seen.findIndex((reported, index) => index >= place && Math.abs(reported - percent) <= 1e-6);
    if (found === -1) {
      return verdict.of(
        [
          {
            expected: `a report of ${formatPercent(percent)}`,
            actual: `reports of ${seen.map((one) => formatPercent(one)).join(', ')}`,
          },
        ],
        '',
      );
    }
    place = found;
  }
  return verdict.pass('every change was reported');
}
