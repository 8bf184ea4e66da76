import { findJsonContent } from './findJsonContent.ts';
import { listExamples } from './listExamples.ts';
import type { SpecResponse } from './Spec.ts';
import type { JsonSchema, ResponseObject } from './SpecDocument.ts';
import type { SpecOperation } from './SpecOperation.ts';

/**
 * The documented responses by ascending status. One without a JSON body has a schema that allows everything and no
 * examples.
 */
export function toResponses({ operation }: SpecOperation): SpecResponse[] {
  return Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const json = findJsonContent(response);
    return {
      status: Number(status),
      contentType: json?.contentType ?? Object.keys(response.content ?? {})[0] ?? 'text/plain',
      schema: toSchemaObject(json?.content.schema),
      examples: listExamples(json?.content ?? {}).map(({ name, value }) => ({ name, value })),
      headers: toHeaders(response),
    };
  });
}

function toHeaders({ headers = {} }: ResponseObject): SpecResponse['headers'] {
  return Object.entries(headers).map(([name, header]) => {
    const [example] = listExamples(header);
    return {
      name,
      required: header.required ?? false,
      schema: toSchemaObject(header.schema),
      ...(example === undefined ? {} : { example: example.value }),
    };
  });
}

/** `true` and an absent schema allow everything, as `{}` does; `false` allows nothing. */
function toSchemaObject(schema: JsonSchema | undefined): Record<string, unknown> {
  if (schema === false) return { not: {} };
  return schema === undefined || schema === true ? {} : schema;
}
