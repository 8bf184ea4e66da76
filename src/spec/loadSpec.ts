import { loadSpecDocument } from './loadSpecDocument.ts';
import type { Spec } from './Spec.ts';
import { toSpec } from './toSpec.ts';

/** Loads a spec from a file in YAML or JSON. Throws `SpecError` with everything that is wrong in it. */
export async function loadSpec(file: string): Promise<Spec> {
  return toSpec(await loadSpecDocument(file));
}
