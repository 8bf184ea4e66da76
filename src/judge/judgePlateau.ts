import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { gaveUp } from './gaveUp.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { judgeSpacing } from './judgeSpacing.ts';
import { verdict } from './verdict.ts';

/** A job that stands still for as long as the run goes: is the client still waiting, and never faster than it may? */
export function judgePlateau(record: RunRecord, spec: Spec): Judgement {
  const outcome = record.waits[0]?.outcome;
  if (outcome === undefined) return verdict.unverified('the run has no wait');
  if (record.journal.length > 1) {
    const spacing = judgeSpacing(record, spec, Math.min(...(spec.backoff?.intervalsSeconds ?? [1])));
    if (spacing.verdict === 'fail') return spacing;
  }
  const waiting = outcome.type === 'unsettled' && (outcome.why === 'seconds' || outcome.why === 'requests');
  if (waiting) return verdict.pass('still waiting');
  // An error of the client's own, such as its longest waiting time, is a decision that no page forbids.
  if (gaveUp(outcome) || isUndecided(outcome))
    return verdict.unverified(
      isUndecided(outcome) ? describeOutcome(outcome) : `the client gives up: ${describeOutcome(outcome)}`,
    );
  return verdict.of([{ expected: 'the client to go on waiting', actual: describeOutcome(outcome) }], '');
}
