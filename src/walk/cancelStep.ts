import { describeOutcome } from '../judge/describeOutcome.ts';
import { checkNamed } from './checkNamed.ts';
import { notOffered } from './notOffered.ts';
import type { StepContext } from './StepContext.ts';
import { toldOf } from './toldOf.ts';
import type { WalkStep } from './WalkStep.ts';

/** A wait is cancelled between two polls. */
export function cancelStep({ hello, checks }: StepContext): WalkStep {
  const check = checkNamed(checks, 'lifecycle/cancel-while-waiting');
  const canSleep = hello.can.includes('sleep');
  return {
    title: 'cancel: half a second after the first answer of a wait',
    leftOut: notOffered(hello.can, 'waitForJob', 'cancel'),
    // Looking on for a late request takes no time on a virtual clock alone.
    plan: canSleep ? check.plan : { ...check.plan, watchSeconds: 0 },
    tell({ record }) {
      const judgement = check.judge(record);
      const outcome = record.waits[0]?.outcome;
      const seen = outcome === undefined ? 'nothing was run' : describeOutcome(outcome);
      return toldOf(judgement, record, judgement.verdict === 'pass' ? judgement.message : seen);
    },
  };
}
