import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { lastExchange } from './lastExchange.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/**
 * Good answers and 429s by turns: does a client that asks again after the first 429 do so after each of them? One that gives up on a 429
 * has a rule for it; one that gives up on a later one counts what is over.
 *
 * @param refusals how many 429s the script has
 */
export function judgeRetries(record: RunRecord, refusals: number): Judgement {
  const polls = pollsOf(record);
  const refused = polls.filter(({ reply }) => reply.status === 429).length;
  const isLastRefused = polls.at(-1)?.reply.status === 429;
  if (refused === refusals && !isLastRefused) return verdict.pass(`went on past ${refusals} answers of 429`);
  const outcome = record.waits[0]?.outcome;
  const described = outcome === undefined ? 'no poll' : describeOutcome(outcome);
  if (isUndecided(outcome) || !isLastRefused)
    return verdict.unverified(`the client did not come to all 429s: ${described}`);
  if (refused === 1) return verdict.unverified('the client gives up on a 429');
  return verdict.of(
    [
      {
        expected: 'a further poll, as after the 429s before',
        actual: `after ${refused} answers of 429: ${described}`,
        ...lastExchange(polls),
      },
    ],
    '',
  );
}
