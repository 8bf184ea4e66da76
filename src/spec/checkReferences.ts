import { readPointer } from '../json/readPointer.ts';
import { formatPointer } from './formatPointer.ts';
import { listReferences } from './listReferences.ts';
import { parsePointer } from './parsePointer.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** References that leave the document or lead nowhere. Nothing is fetched: a spec is one file. */
export function checkReferences(document: unknown): SpecMistake[] {
  return listReferences(document).flatMap(({ path, reference }) => {
    if (!reference.startsWith('#')) {
      const expected = 'a reference into this file, such as #/components/schemas/name';
      const hint = 'copy what it refers to into this file, under components; nothing is fetched';
      return [{ path, expected, actual: reference, hint }];
    }
    const target = formatPointer(parsePointer(decodeURIComponent(reference.slice(1))));
    if (readPointer(document, target) !== undefined) return [];
    return [{ path, expected: 'a reference to something in this file', actual: reference }];
  });
}
