import { isObject } from '../json/isObject.ts';
import { parsePointer } from '../json/parsePointer.ts';
import { readPointer } from '../json/readPointer.ts';
import { didYouMean } from './didYouMean.ts';
import { formatPointer } from './formatPointer.ts';
import { listExamples } from './listExamples.ts';
import { listWords } from './listWords.ts';
import type { JsonSchema, MediaTypeObject } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { schemasAt } from './schemasAt.ts';
import { withHint } from './withHint.ts';

/**
 * Whether the pointer leads to something in one of the bodies, by their schemas or by an example. Where no body is
 * documented there is nothing to tell.
 */
export function checkPointer(
  bodies: MediaTypeObject[],
  what: string,
  pointer: string,
  path: string[],
): SpecMistake[] {
  const documented = bodies.filter(({ schema }) => schema !== undefined);
  if (documented.length === 0 || documented.some((body) => isIn(body, pointer))) return [];
  const known = [...new Set(bodies.flatMap(({ schema }) => listPointers(schema)))];
  const expected = known.length === 0 ? `a member of ${what}` : `a member of ${what}: ${listWords(known)}`;
  return [withHint({ path, expected, actual: pointer }, didYouMean(pointer, known))];
}

function isIn(body: MediaTypeObject, pointer: string): boolean {
  if (schemasAt(body.schema, parsePointer(pointer)).length > 0) return true;
  return listExamples(body).some(({ value }) => readPointer(value, pointer) !== undefined);
}

/** Pointers to the innermost members that the schema names. */
function listPointers(schema: JsonSchema | undefined, path: string[] = []): string[] {
  const names = new Set(
    schemasAt(schema, path).flatMap(({ properties }) =>
      isObject(properties) ? Object.keys(properties) : [],
    ),
  );
  return [...names].flatMap((name) => {
    const below = [...path, name];
    const inner = listPointers(schema, below);
    return inner.length === 0 ? [formatPointer(below)] : inner;
  });
}
