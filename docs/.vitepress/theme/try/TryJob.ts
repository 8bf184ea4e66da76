import type { Spec } from '../../../../src/spec/Spec.ts';

/** What a worker is asked for: some code in one scenario of one endpoint. */
export interface TryJob {
  spec: Spec;
  scenario: string;
  source: string;
}
