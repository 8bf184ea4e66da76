import { checkDocument } from './checkDocument.ts';
import { checkExtension } from './checkExtension.ts';
import { checkOpenApi } from './checkOpenApi.ts';
import { checkReferences } from './checkReferences.ts';
import { readExtensionSchema } from './readExtensionSchema.ts';
import { refuseMistakes } from './refuseMistakes.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecSource } from './SpecSource.ts';

/**
 * Validates and dereferences a spec. Throws `SpecError` with every mistake of the first step that finds any: the
 * references, then OpenAPI and `x-pollspec` by their schemas, then what they mean together.
 */
export async function validateSpecSource(source: SpecSource): Promise<SpecDocument> {
  refuseMistakes(source, checkReferences(source.value));

  const { mistakes, document } = await checkOpenApi(source.value);
  refuseMistakes(source, [...mistakes, ...checkExtension(source.value, await readExtensionSchema())]);

  const specDocument = document as SpecDocument;
  refuseMistakes(source, checkDocument(specDocument));
  return specDocument;
}
