import type { ErrorObject } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import { parsePointer } from '../json/parsePointer.ts';
import { readPointer } from '../json/readPointer.ts';
import { createValidator } from '../spec/createValidator.ts';
import { describeSchemaError } from '../spec/describeSchemaError.ts';
import { formatPointer } from '../spec/formatPointer.ts';
import { isJsonType } from '../spec/isJsonType.ts';
import { listWords } from '../spec/listWords.ts';
import type { Spec, SpecResponse } from '../spec/Spec.ts';
import { showValue } from '../spec/showValue.ts';
import type { Drift } from './Drift.ts';
import { findUndocumented } from './findUndocumented.ts';
import type { LiveAnswer } from './LiveAnswer.ts';

const BRANCHES = ['oneOf', 'anyOf'];

/**
 * Every way in which an answer differs from what the spec describes for its status, by place; none where no answer came.
 * @param ajv keeps what it compiled
 */
export function findDrifts(spec: Spec, answer: LiveAnswer, ajv = createValidator()): Drift[] {
  const { reply } = answer.exchange;
  if (reply.status === 0) return [];
  const response = spec.responses.find(({ status }) => status === reply.status);
  if (response === undefined) {
    const known = listWords(spec.responses.map(({ status }) => String(status)));
    return [
      {
        keyword: 'status',
        expected: `a documented status: ${known}`,
        actual: String(reply.status),
        isNew: true,
      },
    ];
  }
  const ofHeaders = headerDrifts(response, reply.headers, ajv);
  const contentType = reply.headers['content-type'];
  const told = contentType === undefined ? 'without a content type' : `as ${contentType}`;
  const ofType = isJsonType(contentType)
    ? []
    : [
        {
          keyword: 'content-type',
          expected: `the content type ${response.contentType}`,
          actual: answer.json === undefined ? `a body that is no JSON, ${told}` : `JSON ${told}`,
          // The pages show JSON and print no content type.
          isNew: true,
        },
      ];
  if (answer.json === undefined) {
    const actual = `a body that is no JSON, ${told}`;
    return [{ keyword: 'content', expected: 'JSON', actual, isNew: false }, ...ofHeaders];
  }
  const { value } = answer.json;
  return [
    ...bodyDrifts(response, value, ajv),
    ...findUndocumented(response.schema, value),
    ...codeDrifts(spec, response, value),
    ...ofType,
    ...ofHeaders,
  ];
}

function bodyDrifts({ schema }: SpecResponse, value: unknown, ajv: Ajv2020): Drift[] {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  const errors = validate.errors ?? [];
  const choices = errors.filter(({ keyword }) => BRANCHES.includes(keyword));
  // What is wrong with each branch of a choice says less than that none fits.
  const isOfBranch = ({ schemaPath }: ErrorObject) =>
    choices.some(
      (choice) => schemaPath !== choice.schemaPath && schemaPath.startsWith(`${choice.schemaPath}/`),
    );
  return errors.filter((error) => !isOfBranch(error)).map(toDrift);
}

function toDrift(error: ErrorObject): Drift {
  const { keyword, instancePath, params } = error;
  const { expected, actual } = describeSchemaError(error, []);
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return {
      pointer: instancePath + formatPointer([name]),
      keyword,
      expected: 'it to be there, as documented',
      actual: 'nothing',
      isNew: false,
    };
  }
  return { pointer: instancePath, keyword, expected, actual, isNew: false };
}

function headerDrifts({ headers }: SpecResponse, sent: Record<string, string>, ajv: Ajv2020): Drift[] {
  return headers.flatMap(({ name, required, schema }): Drift[] => {
    const text = sent[name.toLowerCase()];
    if (text === undefined) {
      if (!required) return [];
      return [
        { header: name, keyword: 'header', expected: `the header ${name}`, actual: 'none', isNew: false },
      ];
    }
    if ([text, Number(text)].some((value) => ajv.validate(schema, value))) return [];
    const [error] = ajv.errors ?? [];
    const expected = error === undefined ? 'a documented value' : describeSchemaError(error, []).expected;
    return [
      {
        header: name,
        keyword: 'header',
        expected: `${expected} in the header ${name}`,
        actual: showValue(text),
        isNew: false,
      },
    ];
  });
}

/** A code that none of the documented examples of this status has. */
function codeDrifts({ errorBody }: Spec, { status, examples }: SpecResponse, value: unknown): Drift[] {
  const at = errorBody?.code;
  if (at === undefined || status < 400) return [];
  const known = examples
    .map((example) => readPointer(example.value, at))
    .filter((code) => code !== undefined);
  const code = readPointer(value, at);
  if (code === undefined || known.length === 0 || known.includes(code)) return [];
  const expected = `a code that the page shows for ${status}: ${listWords(known.map(showValue))}`;
  return [
    {
      pointer: formatPointer(parsePointer(at)),
      keyword: 'code',
      expected,
      actual: showValue(code),
      isNew: true,
    },
  ];
}
