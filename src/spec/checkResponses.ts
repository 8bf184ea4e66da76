import { isObject } from '../json/isObject.ts';
import { findJsonContent } from './findJsonContent.ts';
import { listExamples } from './listExamples.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** A 200 with a JSON schema and an example; every other response is an error with a status of its own. */
export function checkResponses(_document: SpecDocument, { operation, path }: SpecOperation): SpecMistake[] {
  const responses = operation.responses ?? {};
  const strangers = Object.keys(responses)
    .filter((status) => !/^(200|[45]\d\d)$/.test(status))
    .map((status) => ({
      path: [...path, 'responses', status],
      expected: "'200' or the status of an error, such as '404'",
      actual: status,
      hint: 'write one response for each status that the page lists',
    }));

  const success = responses['200'];
  if (success === undefined) {
    const actual = listWords(Object.keys(responses), 'and');
    return [...strangers, { path: [...path, 'responses'], expected: "a response '200'", actual }];
  }
  return [...strangers, ...checkSuccess(success, [...path, 'responses', '200'])];
}

function checkSuccess(success: Parameters<typeof findJsonContent>[0], path: string[]): SpecMistake[] {
  const json = findJsonContent(success);
  if (json === undefined) {
    const actual = listWords(Object.keys(success.content ?? {}), 'and');
    return [{ path, expected: 'content of type application/json', actual }];
  }
  const contentPath = [...path, 'content', json.contentType];
  const keys = listWords(Object.keys(json.content), 'and');
  return [
    ...(isObject(json.content.schema)
      ? []
      : [{ path: contentPath, expected: 'a schema of the body', actual: keys }]),
    ...(listExamples(json.content).length > 0
      ? []
      : [
          {
            path: contentPath,
            expected: 'at least one example: scripted answers are built from the first',
            actual: keys,
            hint: "copy the page's example to examples/<name>/value",
          },
        ]),
  ];
}
