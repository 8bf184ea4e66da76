import type { Hello } from '../adapter/FromAdapter.ts';
import type { Check } from '../check/Check.ts';
import type { RunPlan } from '../driver/RunPlan.ts';
import type { Spec } from '../spec/Spec.ts';

/** What the steps are made of. */
export interface StepContext {
  spec: Spec;
  hello: Hello;
  checks: readonly Check[];
  /** Ids and a token that look like the page's own. */
  base: RunPlan;
}
