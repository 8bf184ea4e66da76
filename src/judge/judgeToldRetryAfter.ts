import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** The first answer is a 429: are the seconds of its Retry-After what the client's error tells? */
export function judgeToldRetryAfter(record: RunRecord, seconds: number): Judgement {
  const outcome = record.waits[0]?.outcome;
  const [first] = pollsOf(record);
  const told = outcome?.type === 'failed' ? (outcome.error.retryAfterSeconds ?? undefined) : undefined;
  if (first === undefined || told === undefined) return verdict.unverified('the client tells no Retry-After');
  const finding = {
    expected: `retryAfterSeconds ${seconds}`,
    actual: `retryAfterSeconds ${told}`,
    exchange: first.number,
  };
  return verdict.of(told === seconds ? [] : [finding], 'told as it came');
}
