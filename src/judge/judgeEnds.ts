import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** The endless answer of the scripts is their second: the first shows a job under way. */
const ENDLESS_POLL = 2;

/** The server never comes to an end: does the client, without taking it for one? `since` is the reply that repeats for ever. */
export function judgeEnds(record: RunRecord, since = 0): Judgement {
  const outcome = record.waits[0]?.outcome;
  const expected = 'the wait to end by itself with an error, or with the phase unknown';
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (record.journal.every(({ reply }) => reply.index < since)) {
    return verdict.unverified(`the client did not come to what has no end: ${describeOutcome(outcome)}`);
  }
  if (outcome.type !== 'crashed' && outcome.type !== 'unsettled' && pollsOf(record).length < ENDLESS_POLL) {
    return verdict.unverified(`the client did not come to the endless answer: ${describeOutcome(outcome)}`);
  }
  if (outcome.type === 'failed') return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  if (outcome.type === 'done' && (outcome.observation.phase ?? 'unknown') === 'unknown') {
    return verdict.pass(`ended: ${describeOutcome(outcome)}`);
  }
  return verdict.of([{ expected, actual: describeOutcome(outcome) }], '');
}
