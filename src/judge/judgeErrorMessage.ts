import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** The first answer is an error with a message for people: is it part of what the client says? */
export function judgeErrorMessage(record: RunRecord, message: string): Judgement {
  const outcome = record.waits[0]?.outcome;
  const [first] = pollsOf(record);
  if (outcome?.type !== 'failed' || first === undefined)
    return verdict.unverified('the client reported no error');
  const said = outcome.error.message ?? undefined;
  if (said === undefined) return verdict.unverified('the client tells no message of its errors');
  const finding = {
    expected: `a message that holds ${JSON.stringify(message)}`,
    actual: JSON.stringify(said),
    exchange: first.number,
  };
  return verdict.of(said.includes(message) ? [] : [finding], "the server's message is kept");
}
