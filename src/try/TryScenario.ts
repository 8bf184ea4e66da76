import type { Level } from '../spec/Spec.ts';

/** What a client can be met with. */
export interface TryScenario {
  /** Such as `progress`, `example-200-active` or, of a check, `backoff/step-3`. */
  name: string;
  /** `stories`, `examples`, or the group of the check. */
  group: string;
  /** What happens, or what is asked. */
  title: string;
  /** Of a check. */
  level?: Level;
}
