import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import { isObject } from '../json/isObject.ts';
import { createValidator } from '../spec/createValidator.ts';
import { didYouMean } from '../spec/didYouMean.ts';
import { listWords } from '../spec/listWords.ts';
import { showValue } from '../spec/showValue.ts';
import { Breach } from './Breach.ts';
import { describeFrameError } from './describeFrameError.ts';
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
  const validators = new Map<string, ValidateFunction<FromAdapter>>();
  const validatorOf = (type: string) => {
    const known =
      validators.get(type) ?? ajv.compile<FromAdapter>({ $ref: `urn:pollspec:frames:1#/$defs/${type}` });
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
        line: line.trimEnd(),
        place: {
          pointer: '',
          expected: 'a JSON object in one line',
          actual: value === undefined ? 'text that is no JSON' : 'JSON that is no object',
        },
      });
    }
    const type = value['type'];
    if (typeof type !== 'string' || !TYPES.includes(type)) {
      const hint = typeof type === 'string' ? didYouMean(type, TYPES) : undefined;
      throw new Breach({
        expected: `a frame of type ${TYPES.join(', ')}`,
        actual: show(line),
        mend: `Set type to one of them${hint === undefined ? '' : `; ${hint}`}.`,
        line: line.trimEnd(),
        place: { pointer: '/type', expected: listWords(TYPES.map(showValue)), actual: showValue(type) },
      });
    }
    const validate = validatorOf(type);
    if (validate(value)) return value;
    const [error] = validate.errors ?? [];
    if (error === undefined) throw new Error('ajv refused a frame without a reason');
    const { mend, ...place } = describeFrameError(error, type);
    throw new Breach({
      expected: `a frame ${type} as its schema has it`,
      actual: `${show(line)}, where ${place.pointer || 'the frame'} should have been ${place.expected}, not ${place.actual}`,
      mend: `${mend} See $defs/${type} in frames.schema.json.`,
      line: line.trimEnd(),
      place,
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
