import { readSpecSource } from './readSpecSource.ts';
import type { SpecDocument } from './SpecDocument.ts';
import { validateSpecSource } from './validateSpecSource.ts';

/** Reads, validates and dereferences a spec file. Throws `SpecError` with everything that is wrong in it. */
export async function loadSpecDocument(file: string): Promise<SpecDocument> {
  return validateSpecSource(await readSpecSource(file));
}
