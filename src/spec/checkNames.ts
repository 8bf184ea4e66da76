import { didYouMean } from './didYouMean.ts';
import { listTemplateNames } from './listTemplateNames.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { withHint } from './withHint.ts';

/** `params` and `credentials` speak of path parameters and security schemes that exist. */
export function checkNames(document: SpecDocument, { template }: SpecOperation): SpecMistake[] {
  const { params = {}, credentials = {} } = document['x-pollspec'];
  const schemes = Object.keys(document.components?.securitySchemes ?? {});
  return [
    ...checkKeys(params, 'params', 'a path parameter', listTemplateNames(template)),
    ...checkKeys(credentials, 'credentials', 'the name of a security scheme', schemes),
  ];
}

function checkKeys(members: object, key: string, what: string, known: string[]): SpecMistake[] {
  return Object.keys(members)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const mistake = {
        path: ['x-pollspec', key, name],
        expected: `${what}: ${listWords(known)}`,
        actual: name,
      };
      return withHint(mistake, didYouMean(name, known));
    });
}
