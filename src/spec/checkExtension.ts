import { createValidator } from './createValidator.ts';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { didYouMean } from './didYouMean.ts';
import { isRecord } from './isRecord.ts';
import type { SpecMistake } from './SpecMistake.ts';

const KEY = 'x-pollspec';

/** Mistakes of the document's `x-pollspec` against its published JSON Schema. */
export function checkExtension(document: unknown, schema: Record<string, unknown>): SpecMistake[] {
  if (!isRecord(document) || !Object.hasOwn(document, KEY)) {
    const keys = isRecord(document) ? Object.keys(document) : [];
    const hint = didYouMean(
      KEY,
      keys.filter((key) => key.startsWith('x-')),
    );
    return [
      {
        path: [],
        expected: `the key '${KEY}' at the top level`,
        actual: keys.length === 0 ? 'no keys' : `the keys ${keys.join(', ')}`,
        hint:
          hint === undefined
            ? 'specs/x-pollspec.schema.json says what it holds'
            : `rename the nearest key: ${hint}`,
      },
    ];
  }
  const validate = createValidator().compile(schema);
  return validate(document[KEY]) ? [] : describeSchemaErrors(validate.errors ?? [], [KEY]);
}
