import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** Mistakes in what a document, valid by its schemas, means. */
export function checkDocument(_document: SpecDocument): SpecMistake[] {
  return [];
}
