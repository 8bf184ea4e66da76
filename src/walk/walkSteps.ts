import { cancelStep } from './cancelStep.ts';
import { errorStep } from './errorStep.ts';
import { parallelStep } from './parallelStep.ts';
import { progressStep } from './progressStep.ts';
import { readStep } from './readStep.ts';
import type { StepContext } from './StepContext.ts';
import { tokenStep } from './tokenStep.ts';
import type { WalkStep } from './WalkStep.ts';
import { waitStep } from './waitStep.ts';

/** The steps between the greeting and the farewell, in their order. */
export function walkSteps(context: StepContext): WalkStep[] {
  const wait = waitStep(context);
  return [
    readStep(context),
    wait,
    progressStep(context, wait.replies),
    tokenStep(context),
    errorStep(context),
    cancelStep(context),
    parallelStep(context),
  ];
}
