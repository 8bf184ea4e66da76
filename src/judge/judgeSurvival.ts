import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';

/** Whatever the first answer was: did the operation come to an end of its own, with a result or an error? */
export function judgeSurvival(record: RunRecord): Judgement {
  const outcome = record.waits[0]?.outcome;
  const [first] = pollsOf(record);
  if (outcome === undefined || first === undefined)
    return verdict.unverified('no request reached the endpoint');
  if (isUndecided(outcome) || outcome.type === 'exited' || outcome.type === 'unsupported')
    return verdict.unverified(describeOutcome(outcome));
  const isDown = outcome.type === 'crashed' || outcome.type === 'unsettled';
  return verdict.of(
    isDown
      ? [{ expected: 'a result or an error', actual: describeOutcome(outcome), exchange: first.number }]
      : [],
    'comes to a result or an error',
  );
}
