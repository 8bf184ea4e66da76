import { findJsonContent } from './findJsonContent.ts';
import type { MediaTypeObject } from './SpecDocument.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The JSON body of the 200; an empty one where there is none. */
export function findSuccessBody({ operation }: SpecOperation): MediaTypeObject {
  return findJsonContent(operation.responses?.['200'] ?? {})?.content ?? {};
}
