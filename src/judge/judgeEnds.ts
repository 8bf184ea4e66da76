import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { gaveUp } from './gaveUp.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** Clients that give up at all do so within an hour or less often than every two seconds. */
const PATIENCE_SECONDS = 3600;

/** The server never comes to an end: does the client, without taking it for one? `since` is the reply that repeats for ever. */
export function judgeEnds(record: RunRecord, since = 0): Judgement {
  const outcome = record.waits[0]?.outcome;
  const expected = 'the wait to end by itself with an error, or with the phase unknown';
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (record.journal.every(({ reply }) => reply.index < since)) {
    return verdict.unverified(`the client did not come to what has no end: ${describeOutcome(outcome)}`);
  }
  if (outcome.type === 'unsettled' && outcome.why === 'requests' && outcome.atSeconds < PATIENCE_SECONDS) {
    return verdict.unverified(
      `the client asks so often that its patience was not reached: ${describeOutcome(outcome)}`,
    );
  }
  if (isUndecided(outcome)) return verdict.unverified(describeOutcome(outcome));
  if (outcome.type === 'exited' && outcome.isSuccess)
    return verdict.unverified(`${describeOutcome(outcome)}, which does not tell what it made of it`);
  if (gaveUp(outcome)) return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  if (outcome.type === 'done' && (outcome.observation.phase ?? 'unknown') === 'unknown') {
    return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  }
  return verdict.of([{ expected, actual: describeOutcome(outcome) }], '');
}
