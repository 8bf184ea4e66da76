import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** The server never comes to an end: does the client, without taking it for one? */
export function judgeEnds(record: RunRecord): Judgement {
  const outcome = record.waits[0]?.outcome;
  const expected = 'the wait to end by itself with an error, or with the phase unknown';
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (outcome.type === 'failed') return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  if (outcome.type === 'done' && (outcome.observation.phase ?? 'unknown') === 'unknown') {
    return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  }
  return verdict.of([{ expected, actual: describeOutcome(outcome) }], '');
}
