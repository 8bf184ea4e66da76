import { parsePointer } from '../json/parsePointer.ts';
import { checkPointer } from './checkPointer.ts';
import { findSuccessBody } from './findSuccessBody.ts';
import { listWords } from './listWords.ts';
import type { JsonSchema, SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { schemasAt } from './schemasAt.ts';

const BASE = ['x-pollspec', 'progress'];

/** The pointers of `progress` lead to members of the 200 body of the right type. */
export function checkProgress(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const body = findSuccessBody(operation);
  const { state, percent, step } = document['x-pollspec'].progress;
  const check = (pointer: string | undefined, types: string[], ...keys: string[]) => {
    if (pointer === undefined) return [];
    const path = [...BASE, ...keys];
    const mistakes = checkPointer([body], 'the 200 body', pointer, path);
    return mistakes.length > 0 ? mistakes : checkType(body.schema, pointer, types, path);
  };
  return [
    ...check(state, ['string'], 'state'),
    ...check(step, ['string'], 'step'),
    ...(percent !== undefined && 'at' in percent
      ? [...check(percent.at, ['number', 'integer'], 'percent', 'at'), ...checkTop(body.schema, percent)]
      : []),
    ...(percent !== undefined && 'done' in percent
      ? [
          ...check(percent.done, ['number', 'integer'], 'percent', 'done'),
          ...check(percent.total, ['number', 'integer'], 'percent', 'total'),
        ]
      : []),
  ];
}

function checkType(
  schema: JsonSchema | undefined,
  pointer: string,
  wanted: string[],
  path: string[],
): SpecMistake[] {
  const types = schemasAt(schema, parsePointer(pointer)).flatMap(({ type }) => [type ?? []].flat());
  if (types.length === 0 || types.some((type) => wanted.includes(String(type)))) return [];
  const actual = `${pointer}, which is ${listWords(types.map(String))}`;
  return [{ path, expected: `a pointer to a ${listWords(wanted)}`, actual }];
}

/** A documented maximum is what 100 % is. */
function checkTop(schema: JsonSchema | undefined, { at, of }: { at: string; of: number }): SpecMistake[] {
  const maxima = schemasAt(schema, parsePointer(at)).flatMap(({ maximum }) =>
    typeof maximum === 'number' ? [maximum] : [],
  );
  if (maxima.length === 0 || maxima.includes(of)) return [];
  const expected = `${listWords(maxima.map(String))}, the documented maximum of ${at}`;
  return [{ path: [...BASE, 'percent', 'of'], expected, actual: String(of) }];
}
