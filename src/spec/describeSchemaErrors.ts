import type { ErrorObject } from 'ajv';
import { describeSchemaError } from './describeSchemaError.ts';
import { parsePointer } from './parsePointer.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** Keywords whose error only says that another one failed. */
const ECHOES = ['if', '$ref', 'allOf', 'propertyNames'];

/**
 * Turns ajv's errors into mistakes, one per cause: what a combination such as `oneOf` tried and rejected is left out.
 * Wants ajv's options `allErrors` and `verbose`.
 */
export function describeSchemaErrors(
  errors: readonly ErrorObject[],
  base: readonly string[] = [],
): SpecMistake[] {
  const combinations = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
  const causes = errors.filter((error) => {
    if (ECHOES.includes(error.keyword)) return false;
    return !combinations.some((combination) => isBranchOf(error, combination));
  });
  return causes.map((error) => describeSchemaError(error, [...base, ...parsePointer(error.instancePath)]));
}

function isBranchOf(error: ErrorObject, combination: ErrorObject): boolean {
  return (
    error !== combination &&
    error.schemaPath.startsWith(`${combination.schemaPath}/`) &&
    error.instancePath.startsWith(combination.instancePath)
  );
}
