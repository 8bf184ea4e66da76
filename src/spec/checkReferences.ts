import { isObject } from '../json/isObject.ts';
import { parsePointer } from '../json/parsePointer.ts';
import { readPointer } from '../json/readPointer.ts';
import { didYouMean } from './didYouMean.ts';
import { formatPointer } from './formatPointer.ts';
import { listReferences } from './listReferences.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { withHint } from './withHint.ts';

/** References that leave the document or lead nowhere. Nothing is fetched: a spec is one file. */
export function checkReferences(document: unknown): SpecMistake[] {
  return listReferences(document).flatMap(({ path, reference }) => {
    if (!reference.startsWith('#')) {
      const expected = 'a reference into this file, such as #/components/schemas/name';
      const hint = 'copy what it refers to into this file, under components; nothing is fetched';
      return [{ path, expected, actual: reference, hint }];
    }
    const keys = parsePointer(decodeURIComponent(reference.slice(1)));
    if (readPointer(document, formatPointer(keys)) !== undefined) return [];
    const mistake = { path, expected: 'a reference to something in this file', actual: reference };
    const neighbours = readPointer(document, formatPointer(keys.slice(0, -1)));
    return [
      withHint(mistake, didYouMean(keys.at(-1) ?? '', Object.keys(isObject(neighbours) ? neighbours : {}))),
    ];
  });
}
