import { didYouMean } from './didYouMean.ts';
import { listTemplateNames } from './listTemplateNames.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { withHint } from './withHint.ts';

/** The path template and its parameters fit each other; everything that the page wants sent is something we can judge. */
export function checkParameters(_document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const names = listTemplateNames(operation.template);
  const inPath = operation.parameters.filter(({ parameter }) => parameter.in === 'path');
  const declared = inPath.map(({ parameter }) => parameter.name);

  const undeclared = names
    .filter((name) => !declared.includes(name))
    .map((name) => {
      const mistake = {
        path: operation.path,
        expected: `a path parameter '${name}', as the path template has it`,
        actual: declared.length === 0 ? 'no path parameters' : declared.join(', '),
      };
      return withHint(mistake, didYouMean(name, declared));
    });
  const strangers = inPath
    .filter(({ parameter }) => !names.includes(parameter.name))
    .map(({ parameter, path }) => ({
      path: [...path, 'name'],
      expected: `a parameter of the path template ${operation.template}`,
      actual: parameter.name,
    }));
  const cookies = operation.parameters
    .filter(({ parameter }) => parameter.in === 'cookie')
    .map(({ path }) => ({
      path: [...path, 'in'],
      expected: 'path, query or header',
      actual: 'cookie',
      hint: 'a credential in a cookie is a security scheme of type apiKey',
    }));
  const body =
    operation.operation.requestBody === undefined
      ? []
      : [{ path: [...operation.path, 'requestBody'], expected: 'no request body', actual: 'one' }];
  return [...undeclared, ...strangers, ...cookies, ...body];
}
