import type { Spec } from '../spec/Spec.ts';
import type { Result } from './Report.ts';

/** What the reading that a client takes means, in the spec's words, or in the report's where it has none. */
export function readingWords(
  { open, reading, message }: Pick<Result, 'open' | 'reading' | 'message'>,
  spec: Pick<Spec, 'open'> | undefined,
): string {
  return spec?.open.find(({ id }) => id === open)?.readings[reading ?? ''] ?? message;
}
