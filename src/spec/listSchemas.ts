import { isObject } from '../json/isObject.ts';
import type { JsonSchema } from './SpecDocument.ts';

const IN_OBJECT = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];
const IN_LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const DIRECT = [
  'items',
  'additionalProperties',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'unevaluatedItems',
  'unevaluatedProperties',
];

/** A schema and every schema in it, each with its path. */
export function listSchemas(
  schema: JsonSchema,
  path: string[],
): { schema: Record<string, unknown>; path: string[] }[] {
  if (!isObject(schema)) return [];
  const inside = Object.entries(schema).flatMap(([keyword, value]) => {
    const below = [...path, keyword];
    if (DIRECT.includes(keyword)) return listIfSchema(value, below);
    const isContainer =
      (IN_OBJECT.includes(keyword) && isObject(value)) || (IN_LIST.includes(keyword) && Array.isArray(value));
    if (!isContainer) return [];
    return Object.entries(value as object).flatMap(([key, member]) => listIfSchema(member, [...below, key]));
  });
  return [{ schema, path }, ...inside];
}

function listIfSchema(value: unknown, path: string[]) {
  return isObject(value) ? listSchemas(value, path) : [];
}
