import { isObject } from '../json/isObject.ts';
import { createValidator } from './createValidator.ts';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { nearest } from './nearest.ts';
import type { SpecMistake } from './SpecMistake.ts';

const KEY = 'x-pollspec';

/** Mistakes of the document's `x-pollspec` against its published JSON Schema. */
export function checkExtension(document: unknown, schema: Record<string, unknown>): SpecMistake[] {
  if (!isObject(document) || !Object.hasOwn(document, KEY)) {
    const keys = isObject(document) ? Object.keys(document) : [];
    const misspelt = nearest(KEY, keys);
    return [
      {
        path: [],
        expected: `the key '${KEY}' at the top level`,
        actual: keys.length === 0 ? 'no keys' : `the keys ${keys.join(', ')}`,
        hint:
          misspelt === undefined ? 'specs/x-pollspec.schema.json says what it holds' : `rename '${misspelt}'`,
      },
    ];
  }
  const validate = createValidator().compile(schema);
  if (validate(document[KEY])) return [];
  return describeSchemaErrors(validate.errors ?? [], [KEY]).map((mistake) => {
    const isUnquoted = mistake.expected === 'a string' && Number.isFinite(Number(mistake.actual));
    return isUnquoted ? { ...mistake, hint: 'put it in quotes' } : mistake;
  });
}
