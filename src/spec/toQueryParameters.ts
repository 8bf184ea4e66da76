import { isObject } from '../json/isObject.ts';
import type { QueryParameter } from './Spec.ts';
import type { SpecExtension } from './SpecExtension.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The query parameters with their documented values. */
export function toQueryParameters(
  { parameters }: SpecOperation,
  { format }: SpecExtension,
): QueryParameter[] {
  return parameters
    .filter(({ parameter }) => parameter.in === 'query')
    .map(({ parameter }) => {
      const values = listValues(isObject(parameter.schema) ? parameter.schema : {});
      return {
        name: parameter.name,
        required: parameter.required ?? false,
        ...(values === undefined ? {} : { values }),
        ...(format?.parameter === parameter.name ? { accepted: format.json } : {}),
      };
    });
}

function listValues(schema: Record<string, unknown>): string[] | undefined {
  if (schema.const !== undefined) return [String(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map(String) : undefined;
}
