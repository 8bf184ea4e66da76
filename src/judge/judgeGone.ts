import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** The job is gone, 404 for ever: did the wait end with an error after at most `mostPolls` such answers? */
export function judgeGone(record: RunRecord, mostPolls: number): Judgement {
  const outcome = record.waits[0]?.outcome;
  const gone = pollsOf(record).filter((poll) => poll.reply.status === 404);
  if (gone.length === 0) {
    return verdict.unverified(
      `the client did not come to the 404${outcome === undefined ? '' : `: ${describeOutcome(outcome)}`}`,
    );
  }
  const expected =
    mostPolls === 1 ? 'an error at the first 404' : `an error after at most ${mostPolls} answers of 404`;
  if (isUndecided(outcome) && gone.length <= mostPolls)
    return verdict.unverified(outcome === undefined ? '' : describeOutcome(outcome));
  // How a program tells an error is its own affair.
  if (outcome?.type !== 'failed' && outcome?.type !== 'exited') {
    const actual = outcome === undefined ? 'nothing' : describeOutcome(outcome);
    return verdict.of([{ expected, actual, exchange: gone[0]?.number ?? 1 }], '');
  }
  if (outcome.type === 'failed' && (outcome.error.kind ?? 'not-found') !== 'not-found') {
    return verdict.of(
      [
        {
          expected: 'an error of kind not-found',
          actual: describeOutcome(outcome),
          exchange: gone.at(-1)?.number ?? 1,
        },
      ],
      '',
    );
  }
  const tooMany = gone[mostPolls];
  if (tooMany === undefined)
    return verdict.pass(
      `ended after ${gone.length === 1 ? 'the first 404' : `${gone.length} answers of 404`}`,
    );
  return verdict.of(
    [
      {
        expected,
        actual: `an error after ${gone.length}`,
        exchange: tooMany.number,
        atSeconds: tooMany.sentAtSeconds,
      },
    ],
    '',
  );
}
