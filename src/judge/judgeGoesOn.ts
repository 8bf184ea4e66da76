import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { lastExchange } from './lastExchange.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/**
 * Did the wait go on past poll number `poll`, which neither ends the job nor is an error, and past those after it up to number `last`?
 */
export function judgeGoesOn(record: RunRecord, poll: number, last = poll): Judgement {
  const polls = pollsOf(record);
  if (polls.length > last) return verdict.pass('the wait goes on');
  const outcome = record.waits[0]?.outcome;
  const described = outcome === undefined ? 'no poll' : describeOutcome(outcome);
  if (polls.length < poll) return verdict.unverified(`the client did not come to poll ${poll}: ${described}`);
  if (isUndecided(outcome)) return verdict.unverified(described);
  return verdict.of(
    [{ expected: `a further poll after #${polls.length}`, actual: described, ...lastExchange(polls) }],
    '',
  );
}
