import type { ErrorObject } from 'ajv';
import { parsePointer } from '../json/parsePointer.ts';
import { describeSchemaError } from './describeSchemaError.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { withHint } from './withHint.ts';

/** Keywords whose error only says that another one failed. */
const ECHOES = ['if', '$ref', 'allOf', 'propertyNames'];
const COMBINATIONS = ['oneOf', 'anyOf'];
/** Keywords by which the alternatives of a combination refuse a value as a whole. */
const REFUSALS = ['type', 'enum', 'const'];

/**
 * Turns ajv's errors into mistakes, one per cause. Wants ajv's options `allErrors` and, to say more, `verbose`.
 *
 * @param base path of the validated value in the document
 */
export function describeSchemaErrors(
  errors: readonly ErrorObject[],
  base: readonly string[] = [],
): SpecMistake[] {
  const combinations = errors.filter(({ keyword }) => COMBINATIONS.includes(keyword));
  const causes = errors.filter((error) => {
    if (ECHOES.includes(error.keyword)) return false;
    if (error.keyword === 'unevaluatedProperties')
      return !errors.some((other) => isDirectlyBelow(other, error));
    return !combinations.some((combination) => isAlternative(error, combination));
  });
  return causes.map((error) => {
    const path = [...base, ...parsePointer(error.instancePath)];
    const alternatives = COMBINATIONS.includes(error.keyword)
      ? errors.filter((other) => REFUSALS.includes(other.keyword) && isAlternative(other, error))
      : [];
    return joinAlternatives(
      describeSchemaError(error, path),
      alternatives.map((alternative) => describeSchemaError(alternative, path)),
    );
  });
}

/** Whether the error is part of what the combination tried: by its place, or, behind a reference, by what it is. */
function isAlternative(error: ErrorObject, combination: ErrorObject): boolean {
  if (error === combination || error.instancePath !== combination.instancePath) return false;
  return error.schemaPath.startsWith(`${combination.schemaPath}/`) || REFUSALS.includes(error.keyword);
}

/** A faulty member leaves its neighbours unevaluated, which are not at fault. */
function isDirectlyBelow(other: ErrorObject, { instancePath }: ErrorObject): boolean {
  const rest = other.instancePath.slice(instancePath.length);
  return other.instancePath.startsWith(`${instancePath}/`) && rest.lastIndexOf('/') === 0;
}

function joinAlternatives(mistake: SpecMistake, alternatives: SpecMistake[]): SpecMistake {
  if (alternatives.length === 0) return mistake;
  const expected = [...new Set(alternatives.map((alternative) => alternative.expected))].join(' or ');
  return withHint({ ...mistake, expected }, alternatives.find(({ hint }) => hint !== undefined)?.hint);
}
