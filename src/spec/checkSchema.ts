import type { Ajv2020 } from 'ajv/dist/2020.js';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { listSchemas } from './listSchemas.ts';
import type { JsonSchema } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** Mistakes in a schema itself: against JSON Schema 2020-12, and words of older OpenAPI versions. */
export function checkSchema(ajv: Ajv2020, schema: JsonSchema, path: string[]): SpecMistake[] {
  try {
    if (!ajv.validateSchema(schema)) return describeSchemaErrors(ajv.errors ?? [], path);
    ajv.compile(schema);
  } catch (error) {
    const actual = error instanceof Error ? error.message : String(error);
    return [{ path, expected: 'a JSON Schema 2020-12', actual }];
  }
  return listSchemas(schema, path)
    .filter((inner) => Object.hasOwn(inner.schema, 'nullable'))
    .map((inner) => ({
      path: [...inner.path, 'nullable'],
      expected: 'a keyword of OpenAPI 3.1',
      actual: "'nullable', which only OpenAPI 3.0 has",
      hint: "write type: [string, 'null']",
    }));
}
