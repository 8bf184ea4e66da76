import type { ErrorObject } from 'ajv';
import { isObject } from '../json/isObject.ts';
import { parsePointer } from '../json/parsePointer.ts';
import { describeSchemaError } from '../spec/describeSchemaError.ts';
import type { FramePlace } from './FramePlace.ts';

/** Says where a frame breaks its schema, what was expected there, and how to mend it. */
export function describeFrameError(error: ErrorObject, type: string): FramePlace & { mend: string } {
  const { expected, actual, hint } = describeSchemaError(error, parsePointer(error.instancePath));
  return {
    pointer: error.instancePath,
    expected,
    actual,
    rule: `${placeOfRule(error, type)}: ${JSON.stringify({ [error.keyword]: error.schema })}`,
    mend: mendOf(error, expected, hint),
  };
}

/** The object in the schema that holds the keyword, such as `$defs/observation/properties/percent`. */
function placeOfRule({ schemaPath, keyword }: ErrorObject, type: string): string {
  const path = schemaPath.replace(/^[^#]*#\//, '').replace(new RegExp(`/?${keyword}$`), '');
  if (path.startsWith('$defs/')) return path;
  return path === '' ? `$defs/${type}` : `$defs/${type}/${path}`;
}

function mendOf(
  { keyword, params, data, parentSchema }: ErrorObject,
  expected: string,
  hint?: string,
): string {
  if (hint !== undefined) return `${hint.charAt(0).toUpperCase()}${hint.slice(1)}`;
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return `Add "${name}" to it.${descriptionOf(parentSchema, name)}`;
  }
  if (keyword === 'type' && typeof data === 'string' && /\b(number|integer)\b/.test(expected))
    return 'Write the number without quotes.';
  return `Write ${expected} there.`;
}

function descriptionOf(schema: ErrorObject['parentSchema'], name: string): string {
  const properties: unknown = schema?.['properties'];
  const property = isObject(properties) ? properties[name] : undefined;
  const description = isObject(property) ? property['description'] : undefined;
  return typeof description === 'string' ? ` ${description}` : '';
}
