import SwaggerParser from '@apidevtools/swagger-parser';
import type { ErrorObject } from 'ajv';
import { isObject } from '../json/isObject.ts';
import { readPointer } from '../json/readPointer.ts';
import { describeSchemaErrors } from './describeSchemaErrors.ts';
import { didYouMean } from './didYouMean.ts';
import { listReferences } from './listReferences.ts';
import type { SpecMistake } from './SpecMistake.ts';
import { showValue } from './showValue.ts';
import { withHint } from './withHint.ts';

type ApiDocument = Parameters<typeof SwaggerParser.validate>[1];

/** Keys of OpenAPI that a spec uses, for hints: the validator does not say which ones it knows. */
const OPENAPI_KEYS = [
  ...[
    'openapi',
    'info',
    'title',
    'version',
    'summary',
    'description',
    'servers',
    'url',
    'variables',
    'default',
    'enum',
  ],
  ...[
    'paths',
    'get',
    'post',
    'put',
    'patch',
    'delete',
    'operationId',
    'parameters',
    'security',
    'responses',
    'tags',
  ],
  ...[
    'name',
    'in',
    'required',
    'deprecated',
    'schema',
    'example',
    'examples',
    'value',
    'headers',
    'content',
    'links',
  ],
  ...[
    'components',
    'schemas',
    'securitySchemes',
    'type',
    'scheme',
    'bearerFormat',
    'externalDocs',
    'x-pollspec',
  ],
];

/**
 * Validates the document as OpenAPI 3.1 and replaces its references by what they refer to. Nothing is fetched; the
 * argument is left as it is. Without mistakes `document` is the dereferenced document.
 */
export async function checkOpenApi(value: unknown): Promise<{ mistakes: SpecMistake[]; document?: unknown }> {
  const mistakes = checkVersions(value);
  if (mistakes.length > 0) return { mistakes };

  const copy = structuredClone(value);
  try {
    const document: unknown = await SwaggerParser.validate(copy as ApiDocument, {
      resolve: { external: false },
      dereference: { circular: 'ignore' },
    });
    const circles = listReferences(document).map(({ path, reference }) => {
      return { path, expected: 'no circle of references', actual: `${reference}, which refers to itself` };
    });
    return circles.length > 0 ? { mistakes: circles } : { mistakes: [], document };
  } catch (error) {
    return { mistakes: describeFailure(error, copy) };
  }
}

/** The parser tells of these without saying where. */
function checkVersions(document: unknown): SpecMistake[] {
  const openapi = readPointer(document, '/openapi');
  const version = readPointer(document, '/info/version');
  const expected = "an OpenAPI document with openapi: '3.1.0'";
  const hint = 'put it in quotes';
  if (typeof openapi === 'string' && /^3\.1\.[0-2]$/.test(openapi)) {
    return typeof version === 'number'
      ? [{ path: ['info', 'version'], expected: 'a string', actual: showValue(version), hint }]
      : [];
  }
  return [
    withHint({ path: ['openapi'], expected, actual: showValue(openapi) }, openapi === 3.1 ? hint : undefined),
  ];
}

function describeFailure(error: unknown, document: unknown): SpecMistake[] {
  const details = isObject(error) || error instanceof Error ? Reflect.get(error, 'details') : undefined;
  if (!Array.isArray(details)) {
    const actual = error instanceof Error ? error.message : String(error);
    return [{ path: [], expected: 'a valid OpenAPI 3.1 document', actual }];
  }
  const errors = (details as ErrorObject[]).map((detail) => {
    return { ...detail, data: readPointer(document, detail.instancePath) };
  });
  return describeSchemaErrors(errors).map((mistake) => {
    const key = mistake.path.at(-1) ?? '';
    return mistake.expected === 'no such key' ? withHint(mistake, didYouMean(key, OPENAPI_KEYS)) : mistake;
  });
}
