import { parsePointer } from '../json/parsePointer.ts';
import type { Claim } from './Claim.ts';
import { createValidator } from './createValidator.ts';
import { didYouMean } from './didYouMean.ts';
import { findJsonContent } from './findJsonContent.ts';
import { listWords } from './listWords.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';
import { schemasAt } from './schemasAt.ts';
import { withHint } from './withHint.ts';

/**
 * Every claim names a reading and a path parameter that there are, holds valid JSON Schemas, and, where it leans on the documented schema, a
 * member that the body of that status has.
 */
export function checkShows(document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const { statements, open = [] } = document['x-pollspec'];
  return [
    ...statements.flatMap(({ shows = [] }, index) =>
      checkClaims(shows, ['x-pollspec', 'statements', String(index), 'shows'], operation),
    ),
    ...open.flatMap(({ readings, shows = {} }, index) =>
      Object.entries(shows).flatMap(([reading, claims]) => {
        const path = ['x-pollspec', 'open', String(index), 'shows', reading];
        const known = Object.keys(readings);
        const strange = { path, expected: `a reading: ${listWords(known)}`, actual: reading };
        return [
          ...(known.includes(reading) ? [] : [withHint(strange, didYouMean(reading, known))]),
          ...checkClaims(claims, path, operation),
        ];
      }),
    ),
  ];
}

function checkClaims(claims: Claim[], path: string[], operation: SpecOperation): SpecMistake[] {
  return claims.flatMap((claim, index) => checkClaim(claim, [...path, String(index)], operation));
}

function checkClaim(claim: Claim, path: string[], operation: SpecOperation): SpecMistake[] {
  const names = operation.parameters
    .filter(({ parameter }) => parameter.in === 'path')
    .map(({ parameter }) => parameter.name);
  const { param } = claim;
  const strange = {
    path: [...path, 'param'],
    expected: `a path parameter: ${listWords(names)}`,
    actual: param ?? '',
  };
  return [
    ...(param === undefined || names.includes(param) ? [] : [withHint(strange, didYouMean(param, names))]),
    ...(['is', 'when'] as const).flatMap((key) => checkSchemaOf(claim[key], [...path, key])),
    ...checkPlace(claim, path, operation),
  ];
}

function checkSchemaOf(schema: Claim['is'], path: string[]): SpecMistake[] {
  const ajv = createValidator();
  if (schema === undefined || ajv.validateSchema(schema)) return [];
  return [{ path, expected: 'a JSON Schema', actual: ajv.errorsText(ajv.errors) }];
}

/** A member without a schema of the claim's own needs the documented one. */
function checkPlace(
  { at, is, absent, param, status }: Claim,
  path: string[],
  { operation }: SpecOperation,
): SpecMistake[] {
  if (at === undefined || is !== undefined || absent || param !== undefined) return [];
  const body = findJsonContent(operation.responses?.[String(status)] ?? {})?.content;
  const keys = parsePointer(at).map((key) => (key === '*' ? '0' : key));
  if (body !== undefined && schemasAt(body.schema, keys).length > 0) return [];
  const what = body === undefined ? `no JSON body of the status ${status}` : at;
  return [
    {
      path: [...path, 'at'],
      expected: `a member of the documented body of the status ${status}, or \`is\` beside it`,
      actual: what,
    },
  ];
}
