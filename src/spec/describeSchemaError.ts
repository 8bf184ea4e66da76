import type { ErrorObject } from 'ajv';
import { didYouMean } from './didYouMean.ts';
import { isRecord } from './isRecord.ts';
import { listWords } from './listWords.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { showValue } from './showValue.ts';
import { withHint } from './withHint.ts';

/** Says what one ajv error at the path expected and what it found. Wants ajv's option `verbose`. */
export function describeSchemaError(error: ErrorObject, path: string[]): SpecMistake {
  const data: unknown = error.data;
  const params: Record<string, unknown> = error.params;
  const actual = showValue(data);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(params.additionalProperty ?? params.unevaluatedProperty);
      const known = Object.keys(recordOf(error.parentSchema?.properties));
      const expected = known.length === 0 ? 'no such key' : `one of the keys ${listWords(known)}`;
      const missing = known.filter((name) => !Object.hasOwn(recordOf(data), name));
      return withHint(
        { path: [...path, key], expected, actual: `the key '${key}'` },
        didYouMean(key, missing),
      );
    }
    case 'required': {
      const key = String(params.missingProperty);
      const keys = Object.keys(recordOf(data));
      const given = keys.length === 0 ? 'no keys' : `the keys ${listWords(keys, 'and')}`;
      return { path, expected: `the key '${key}'`, actual: given };
    }
    case 'enum': {
      const allowed: unknown[] = Array.isArray(params.allowedValues) ? params.allowedValues : [];
      const expected = listWords(allowed.map(showValue));
      const words = allowed.filter((value) => typeof value === 'string');
      return withHint(
        { path, expected, actual },
        typeof data === 'string' ? didYouMean(data, words) : undefined,
      );
    }
    case 'const':
      return { path, expected: showValue(params.allowedValue), actual };
    case 'type': {
      const types: unknown[] = [params.type].flat();
      const hint = types.includes('string') && typeof data === 'number' ? 'put it in quotes' : undefined;
      return withHint({ path, expected: listWords(types.map(String)), actual }, hint);
    }
    default:
      return { path, expected: commentOf(error) ?? expectation(error), actual };
  }
}

function expectation({ message = 'to be valid' }: ErrorObject): string {
  return message.replace(
    /^must (NOT be|NOT have|be|have|match|pass) ?/,
    (_, verb: string) => EXPECTATIONS[verb] ?? '',
  );
}

const EXPECTATIONS: Record<string, string> = {
  'NOT be': 'not ',
  'NOT have': 'not ',
  match: 'a match of ',
};

/** Our schema says in `$comment` what the keywords beside it expect. */
function commentOf({ parentSchema }: ErrorObject): string | undefined {
  const comment: unknown = parentSchema?.$comment;
  return typeof comment === 'string' ? comment : undefined;
}

function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
