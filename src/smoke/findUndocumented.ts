import { isObject } from '../json/isObject.ts';
import { formatPointer } from '../spec/formatPointer.ts';
import { schemasAt } from '../spec/schemasAt.ts';
import { showValue } from '../spec/showValue.ts';
import type { Drift } from './Drift.ts';
import { toPattern } from './toPattern.ts';

/** Members that the schema allows and does not name, and an item of each list alone: what is wrong with one is so with all. */
export function findUndocumented(
  schema: Record<string, unknown>,
  value: unknown,
  path: string[] = [],
): Drift[] {
  if (Array.isArray(value)) {
    const found = value.flatMap((item, index) => findUndocumented(schema, item, [...path, String(index)]));
    const seen = new Set<string>();
    return found.filter(({ pointer = '' }) => {
      const name = toPattern(pointer);
      return !seen.has(name) && seen.add(name);
    });
  }
  if (!isObject(value)) return [];
  const schemas = schemasAt(schema, path);
  const named = new Set(
    schemas.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : [])),
  );
  // Where no member is named, all are free; a ban is told of by its keyword.
  const isTold =
    named.size > 0 && schemas.every(({ additionalProperties }) => additionalProperties !== false);
  return Object.entries(value).flatMap(([name, member]): Drift[] => {
    if (named.has(name)) return findUndocumented(schema, member, [...path, name]);
    if (!isTold) return [];
    const pointer = formatPointer([...path, name]);
    return [
      {
        pointer,
        keyword: 'undocumented',
        expected: 'no such member',
        actual: showValue(member),
        isNew: true,
      },
    ];
  });
}
