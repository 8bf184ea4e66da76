import type { Spec } from '../spec/Spec.ts';

/** A spec with the words that the user names it by: its id, or its file. */
export interface GivenSpec {
  given: string;
  spec: Spec;
}
