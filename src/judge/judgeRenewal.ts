import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** Renewing on the 401 costs one refused request; a second one in a row shows that the old token was sent again. */
const MOST_REFUSED_IN_A_ROW = 1;

/** The token expired while the client waited: did it go on with a fresh one, got before the 401 or on it? */
export function judgeRenewal(record: RunRecord, tokenLifeSeconds: number): Judgement {
  const late = pollsOf(record).filter((poll) => poll.sentAtSeconds >= tokenLifeSeconds);
  const outcome = record.waits[0]?.outcome;
  const described = outcome === undefined ? 'nothing' : describeOutcome(outcome);
  const expected = 'the wait to go on with a fresh token';
  if (late.length === 0)
    return verdict.unverified(`no request was sent after the token had expired: ${described}`);
  let inARow = 0;
  for (const exchange of late) {
    inARow = exchange.reply.status === 401 ? inARow + 1 : 0;
    if (inARow > MOST_REFUSED_IN_A_ROW) {
      const actual = `${inARow} requests in a row with the expired token`;
      return verdict.of(
        [{ expected, actual, exchange: exchange.number, atSeconds: exchange.sentAtSeconds }],
        '',
      );
    }
  }
  if (inARow > 0)
    return verdict.of([{ expected, actual: described, exchange: late.at(-1)?.number ?? 1 }], '');
  return verdict.pass('went on with a fresh token');
}
