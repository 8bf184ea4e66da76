import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** Was nothing asked any more after the first answer that `isEnd` holds for? */
export function judgeQuiet(record: RunRecord, isEnd: (exchange: Exchange) => boolean): Judgement {
  const polls = pollsOf(record);
  const end = polls.find((poll) => poll.answeredAtSeconds !== undefined && isEnd(poll));
  if (end === undefined) {
    const outcome = record.waits[0]?.outcome;
    return verdict.unverified(
      `the client did not come to the end of the job: ${outcome === undefined ? 'no poll' : describeOutcome(outcome)}`,
    );
  }
  const endedAtSeconds = end.answeredAtSeconds ?? end.sentAtSeconds;
  const late = polls.find((poll) => poll.number > end.number && poll.sentAtSeconds >= endedAtSeconds);
  const expected = `no request after the answer that ended the job (#${end.number}, ${formatSeconds(endedAtSeconds)})`;
  if (late === undefined) return verdict.pass('no request after the end');
  return verdict.of(
    [
      {
        expected,
        actual: `#${late.number} at ${formatSeconds(late.sentAtSeconds)}`,
        exchange: late.number,
        atSeconds: late.sentAtSeconds,
      },
    ],
    '',
  );
}
