import type { Phase } from '../client/Phase.ts';
import type { Pointer } from '../spec/Spec.ts';

/**
 * What a small client needs to know of an endpoint, as it stands at the top of a written adapter. In the texts, `{name}`
 * stands for a path parameter and `{token}` for the credential.
 */
export interface EndpointFacts {
  spec: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** Members of the answer of which at least one is there. */
  properties: Pointer[];
  state: Pointer;
  /** What stands in the place of a state in answers that are no progress. */
  errorStates: string[];
  /** `of` is the top of the scale, or the pointer to it. */
  percent: { at: Pointer; of: number | Pointer } | null;
  phases: Record<string, Phase>;
  flags: { at: Pointer; equals: unknown; state: string; phase: Phase }[];
  intervalsSeconds: number[];
  errorCode: Pointer | null;
  errorMessage: Pointer | null;
}
