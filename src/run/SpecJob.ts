import type { Check } from '../check/Check.ts';
import type { Scenario } from '../scenario/Scenario.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Reproduction } from './Reproduction.ts';

/** The checks of one spec that are to be run. */
export interface SpecJob {
  spec: Spec;
  checks: Check[];
  reproduction: Reproduction;
  /** The run that the checks are asked of, where one was recorded. */
  recorded?: Scenario | undefined;
}
