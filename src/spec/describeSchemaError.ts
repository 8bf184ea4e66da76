import type { ErrorObject } from 'ajv';
import { isObject } from '../json/isObject.ts';
import { didYouMean } from './didYouMean.ts';
import { listWords } from './listWords.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { showValue } from './showValue.ts';
import { withHint } from './withHint.ts';

/** Says what one ajv error at the path expected and what it found. With ajv's option `verbose` it can say more. */
export function describeSchemaError(error: ErrorObject, path: string[]): SpecMistake {
  const describe = DESCRIPTIONS[error.keyword];
  if (describe !== undefined) return describe(error, path);
  return { path, expected: commentOf(error) ?? expectation(error), actual: describeData(error.data) };
}

/** Objects are shown by their keys: what is wrong with one as a whole is which keys it has. */
function describeData(data: unknown): string {
  return isObject(data) ? `the keys ${listWords(Object.keys(data), 'and')}` : showValue(data);
}

const DESCRIPTIONS: Record<string, (error: ErrorObject, path: string[]) => SpecMistake> = {
  additionalProperties: ({ params, ...error }, path) =>
    describeStranger(error, String(params.additionalProperty), path),
  unevaluatedProperties: ({ params, ...error }, path) =>
    describeStranger(error, String(params.unevaluatedProperty), path),

  required({ params, data }, path) {
    const keys = Object.keys(recordOf(data));
    const actual = keys.length === 0 ? 'no keys' : `only ${listWords(keys, 'and')}`;
    return { path, expected: `the key '${params.missingProperty}'`, actual };
  },

  enum({ params, data }, path) {
    const allowed: unknown[] = Array.isArray(params.allowedValues) ? params.allowedValues : [];
    const words = allowed.filter((value) => typeof value === 'string');
    const hint = typeof data === 'string' ? didYouMean(data, words) : undefined;
    return withHint({ path, expected: listWords(allowed.map(showValue)), actual: showValue(data) }, hint);
  },

  const: ({ params, data }, path) => ({
    path,
    expected: showValue(params.allowedValue),
    actual: showValue(data),
  }),

  type({ params, data }, path) {
    const types = [params.type].flat().map((type) => TYPES[type] ?? String(type));
    return { path, expected: listWords(types), actual: showValue(data) };
  },
};

const TYPES: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'an integer',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

function describeStranger(error: Omit<ErrorObject, 'params'>, key: string, path: string[]): SpecMistake {
  const known = Object.keys(recordOf(error.parentSchema?.properties));
  const expected = known.length === 0 ? 'no such key' : `one of the keys ${listWords(known)}`;
  const unused = known.filter((name) => !Object.hasOwn(recordOf(error.data), name));
  return withHint({ path: [...path, key], expected, actual: `the key '${key}'` }, didYouMean(key, unused));
}

/** Our schema says in `$comment` what the keywords beside it expect. */
function commentOf({ parentSchema }: ErrorObject): string | undefined {
  const comment: unknown = parentSchema?.$comment;
  return typeof comment === 'string' ? comment : undefined;
}

function expectation({ message = 'must be valid' }: ErrorObject): string {
  return message
    .replace(/^must NOT (be|have) /, 'not ')
    .replace(/^must match /, 'a match of ')
    .replace(/^must (be|have|pass) /, '');
}

function recordOf(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}
