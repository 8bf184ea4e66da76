import type { Spec } from '../../../../src/spec/Spec.ts';
import type { TryScenario } from '../../../../src/try/TryScenario.ts';
import type { TryStyle } from '../../../../src/try/TryStyle.ts';

/** All that can be tried at one endpoint. */
export interface TryChoices {
  spec: Spec;
  scenarios: TryScenario[];
  styles: TryStyle[];
}
