import { didYouMean } from './didYouMean.ts';
import { findOtherContent } from './findOtherContent.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { toQueryParameters } from './toQueryParameters.ts';
import { withHint } from './withHint.ts';

const BASE = ['x-pollspec', 'format'];

/** The format parameter is a documented query parameter with those values, and the answer without it is documented. */
export function checkFormat(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const { format } = document['x-pollspec'];
  if (format === undefined) return [];
  const query = toQueryParameters(operation, document['x-pollspec']);
  const names = query.map(({ name }) => name);
  const parameter = query.find(({ name }) => name === format.parameter);
  const otherwise = findOtherContent(operation.operation.responses?.['200'] ?? {});

  const stranger = {
    path: [...BASE, 'parameter'],
    expected: `a query parameter: ${listWords(names)}`,
    actual: format.parameter,
  };
  const values = parameter?.values;
  const undocumented = format.json.flatMap((value, index) => {
    if (values === undefined || values.includes(value)) return [];
    const path = [...BASE, 'json', String(index)];
    const mistake = {
      path,
      expected: `a documented value of ${format.parameter}: ${listWords(values)}`,
      actual: value,
    };
    return [withHint(mistake, didYouMean(value, values))];
  });
  const silent = {
    path: [...operation.path, 'responses', '200', 'content'],
    expected: 'beside the JSON the answer without the parameter, such as text/html, with a text as example',
    actual: listWords(Object.keys(operation.operation.responses?.['200']?.content ?? {}), 'and'),
  };
  return [
    ...(parameter === undefined ? [withHint(stranger, didYouMean(format.parameter, names))] : []),
    ...undocumented,
    ...(otherwise === undefined ? [silent] : []),
  ];
}
