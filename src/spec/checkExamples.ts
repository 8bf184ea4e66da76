import type { Ajv2020 } from 'ajv/dist/2020.js';
import { checkSchema } from './checkSchema.ts';
import { createValidator } from './createValidator.ts';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { listExampleHolders } from './listExampleHolders.ts';
import { listExamples } from './listExamples.ts';
import { listSchemas } from './listSchemas.ts';
import type { HeaderObject, JsonSchema, MediaTypeObject, SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** Every schema is one, and every example and default, of bodies, parameters and headers alike, is valid by its own. */
export function checkExamples(_document: SpecDocument, operation: SpecOperation): SpecMistake[] {
  const ajv = createValidator();
  return listExampleHolders(operation).flatMap(({ holder, path }) => [
    ...checkExternal(holder, path),
    ...checkHolder(ajv, holder, path),
  ]);
}

function checkExternal({ examples = {} }: MediaTypeObject | HeaderObject, path: string[]): SpecMistake[] {
  return Object.entries(examples)
    .filter(([, example]) => !Object.hasOwn(example, 'value'))
    .map(([name]) => ({
      path: [...path, 'examples', name],
      expected: "the key 'value' with the example itself",
      actual: 'none',
      hint: 'nothing is fetched: copy an external example into this file',
    }));
}

function checkHolder(ajv: Ajv2020, holder: MediaTypeObject | HeaderObject, path: string[]): SpecMistake[] {
  const { schema } = holder;
  if (schema === undefined) return [];
  const schemaPath = [...path, 'schema'];
  const mistakes = checkSchema(ajv, schema, schemaPath);
  if (mistakes.length > 0) return mistakes;

  const examples = listExamples(holder).filter(({ value }) => value !== undefined);
  return [
    ...examples.flatMap(({ value, path: below }) => validate(ajv, schema, value, [...path, ...below])),
    ...listSchemas(schema, schemaPath).flatMap((inner) => checkSamples(ajv, inner.schema, inner.path)),
  ];
}

/** Examples and the default that stand in a schema itself. */
function checkSamples(ajv: Ajv2020, schema: Record<string, unknown>, path: string[]): SpecMistake[] {
  const lone = ['default', 'example'].filter((keyword) => Object.hasOwn(schema, keyword));
  const listed: unknown[] = Array.isArray(schema.examples) ? schema.examples : [];
  return [
    ...lone.flatMap((keyword) => validate(ajv, schema, schema[keyword], [...path, keyword])),
    ...listed.flatMap((value, index) => validate(ajv, schema, value, [...path, 'examples', String(index)])),
  ];
}

function validate(ajv: Ajv2020, schema: JsonSchema, value: unknown, path: string[]): SpecMistake[] {
  const isValid = ajv.compile(schema);
  if (isValid(value)) return [];
  const hint = 'copied from the page as it is? Then the schema is too strict; else mend the example';
  return describeSchemaErrors(isValid.errors ?? [], path).map((mistake) => ({ hint, ...mistake }));
}
