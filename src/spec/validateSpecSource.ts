import { checkDocument } from './checkDocument.ts';
import { checkExtension } from './checkExtension.ts';
import { checkOpenApi } from './checkOpenApi.ts';
import { checkReferences } from './checkReferences.ts';
import { formatPointer } from './formatPointer.ts';
import { readExtensionSchema } from './readExtensionSchema.ts';
import type { SpecDocument } from './SpecDocument.ts';
import { SpecError } from './SpecError.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecSource } from './SpecSource.ts';

/**
 * Validates and dereferences a spec. Throws `SpecError` with every mistake of the first step that finds any: the
 * references, then OpenAPI and `x-pollspec` by their schemas, then what they mean together.
 */
export async function validateSpecSource(source: SpecSource): Promise<SpecDocument> {
  refuse(source, checkReferences(source.value));

  const { mistakes, document } = await checkOpenApi(source.value);
  refuse(source, [...mistakes, ...checkExtension(source.value, await readExtensionSchema())]);

  const specDocument = document as SpecDocument;
  refuse(source, checkDocument(specDocument));
  return specDocument;
}

function refuse(source: SpecSource, mistakes: SpecMistake[]): void {
  if (mistakes.length === 0) return;
  const problems = mistakes
    .map(({ path, ...rest }) => ({ ...source.locate(path), pointer: formatPointer(path), ...rest }))
    .sort((one, other) => one.line - other.line || one.column - other.column);
  throw new SpecError(source.file, problems);
}
