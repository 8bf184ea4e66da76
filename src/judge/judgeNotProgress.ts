import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isProgress } from './isProgress.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/**
 * A 200 answer that holds no progress: did the client say so instead of making progress of it? With `anyKind` as whatever kind
 * of error: a 200 may hold one of its own.
 */
export function judgeNotProgress(record: RunRecord, anyKind = false): Judgement {
  const wait = record.waits[0];
  if (wait === undefined) return verdict.unverified('the run has no wait');
  const { outcome } = wait;
  const expected = 'an error of kind malformed: the answer holds no progress';
  // Requests elsewhere are none of the script's answers: only polls are counted.
  const polls = pollsOf(record);
  const at = polls[0] === undefined ? {} : { exchange: polls[0].number };
  const secondAtSeconds = polls[1]?.sentAtSeconds ?? Number.POSITIVE_INFINITY;
  // With a second poll the good answer came: only what was reported before it speaks of the bad one.
  const early = wait.progress.find(
    (report) => report.atSeconds < secondAtSeconds && isProgress(report.observation),
  );
  if (early !== undefined) {
    return verdict.of(
      [
        {
          expected,
          actual: `it reported ${JSON.stringify(early.observation)}`,
          ...at,
          atSeconds: early.atSeconds,
        },
      ],
      '',
    );
  }
  if (outcome.type !== 'failed' && outcome.type !== 'crashed' && polls.length > 1) {
    return verdict.unverified('the client asked again and went on with the next answer');
  }
  if (isUndecided(outcome)) return verdict.unverified(describeOutcome(outcome));
  if (outcome.type === 'failed' && polls.length === 0) {
    return verdict.unverified(`the client sent no request: ${describeOutcome(outcome)}`);
  }
  if (outcome.type === 'failed' && polls.length === 1) {
    if (outcome.error.kind === undefined)
      return verdict.pass('reported as an error, of a kind that the client does not tell');
    const wrong = outcome.error.kind !== 'malformed' && !anyKind;
    return verdict.of(
      wrong ? [{ expected, actual: describeOutcome(outcome), ...at }] : [],
      `reported as ${outcome.error.kind}`,
    );
  }
  return verdict.of([{ expected, actual: describeOutcome(outcome), ...at }], '');
}
