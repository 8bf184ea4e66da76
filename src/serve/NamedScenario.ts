import type { Scenario } from '../scenario/Scenario.ts';

/** A scenario that is asked for by its name. */
export interface NamedScenario {
  /** Such as `progress`, `example-200-active` or `backoff/step-3`. */
  name: string;
  /** One line that says what a client meets. */
  title: string;
  scenario: Scenario;
  /** Id of the check whose script it is. */
  check?: string;
}
