import { shellQuote } from '../process/shellQuote.ts';
import type { Language } from './Language.ts';
import { startOf } from './startOf.ts';

/**
 * The command line that judges a written adapter.
 * @param specFile the user's own spec; absent: a bundled one, which the adapter names itself
 */
export function testCommandFor(language: Language, file: string, specFile?: string): string {
  const spec = specFile === undefined ? '' : ` --spec ${shellQuote(specFile)}`;
  return `npx pollspec test ${startOf(language).subject(file)}${spec}`;
}
