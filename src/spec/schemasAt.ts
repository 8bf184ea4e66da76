import { isObject } from '../json/isObject.ts';
import type { JsonSchema } from './SpecDocument.ts';

const BRANCHES = ['allOf', 'anyOf', 'oneOf'];

/** Every schema that describes the member of a value at these keys; none where the schema does not know it. */
export function schemasAt(
  schema: JsonSchema | undefined,
  keys: readonly string[],
): Record<string, unknown>[] {
  if (!isObject(schema)) return [];
  const [key, ...rest] = keys;
  const branches = BRANCHES.flatMap((keyword) => listOf(schema[keyword])).concat(
    listOf(schema.then, schema.else),
  );
  const deeper = branches.flatMap((branch) => schemasAt(branch, keys));
  if (key === undefined) return [schema, ...deeper];

  const { properties, items } = schema;
  const member = isObject(properties) && Object.hasOwn(properties, key) ? properties[key] : undefined;
  const item = /^\d+$/.test(key) ? items : undefined;
  return [...listOf(member, item).flatMap((found) => schemasAt(found, rest)), ...deeper];
}

function listOf(...values: unknown[]): Record<string, unknown>[] {
  return values.flat().filter(isObject);
}
