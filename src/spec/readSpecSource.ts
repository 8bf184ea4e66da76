import { readFile } from 'node:fs/promises';
import { parseSpecSource } from './parseSpecSource.ts';
import { SpecError } from './SpecError.ts';
import type { SpecSource } from './SpecSource.ts';

/** Reads a spec file in YAML or JSON. Throws `SpecError` when it cannot be read or parsed. */
export async function readSpecSource(file: string): Promise<SpecSource> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    const hint = 'check the path; it is relative to the current folder';
    throw new SpecError(file, [
      { line: 1, column: 1, pointer: '', expected: 'a readable file', actual, hint },
    ]);
  }
  return parseSpecSource(file, text);
}
