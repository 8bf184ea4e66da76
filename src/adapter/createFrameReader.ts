import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isObject } from '../json/isObject.ts';
import { createValidator } from '../spec/createValidator.ts';
import { didYouMean } from '../spec/didYouMean.ts';
import { Breach } from './Breach.ts';
import type { FromAdapter } from './FromAdapter.ts';

const TYPES = ['hello', 'sleep', 'token', 'progress', 'done', 'failed', 'crashed', 'unsupported'];
const SHOWN_CHARACTERS = 200;

/**
 * Reads lines of an adapter as frames, by their published schema.
 *
 * @returns a function that throws a Breach for what is no frame
 */
export function createFrameReader(): (line: string) => FromAdapter {
  const schema: object = JSON.parse(
    readFileSync(new URL('../../specs/frames.schema.json', import.meta.url), 'utf8'),
  );
  const ajv = createValidator();
  ajv.addSchema(schema);
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (type: string) => {
    const known = validators.get(type) ?? ajv.compile({ $ref: `urn:pollspec:frames:1#/$defs/${type}` });
    validators.set(type, known);
    return known;
  };
  return (line) => {
    const value = parse(line);
    if (!isObject(value)) {
      throw new Breach({
        expected: 'a frame: a JSON object in one line',
        actual: show(line),
        mend: 'Write nothing but frames to the standard output; print anything else to the standard error.',
      });
    }
    const type = value['type'];
    if (typeof type !== 'string' || !TYPES.includes(type)) {
      const hint = typeof type === 'string' ? didYouMean(type, TYPES) : undefined;
      throw new Breach({
        expected: `a frame of type ${TYPES.join(', ')}`,
        actual: show(line),
        mend: `Set type to one of them${hint === undefined ? '' : `; ${hint}`}.`,
      });
    }
    const validate = validatorOf(type);
    if (validate(value)) return value as unknown as FromAdapter;
    throw new Breach({
      expected: `a frame ${type} as its schema has it`,
      actual: `${show(line)}, where ${describe(validate.errors ?? [])}`,
      mend: `See $defs/${type} in frames.schema.json.`,
    });
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function show(line: string): string {
  const text = line.trimEnd();
  return text.length <= SHOWN_CHARACTERS
    ? text
    : `${text.slice(0, SHOWN_CHARACTERS)}… (${text.length} characters)`;
}

function describe([first]: ErrorObject[]): string {
  const allowed: unknown = first?.params['allowedValues'] ?? first?.params['allowedValue'];
  const values = allowed === undefined ? '' : ` (${JSON.stringify(allowed)})`;
  return `${first?.instancePath || 'the frame'} ${first?.message ?? 'does not fit'}${values}`;
}
