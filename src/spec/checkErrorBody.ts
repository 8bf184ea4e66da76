import { checkPointer } from './checkPointer.ts';
import { findJsonContent } from './findJsonContent.ts';
import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';
import type { SpecOperation } from './SpecOperation.ts';

/** The pointers of `errorBody` lead to members of a documented error body. */
export function checkErrorBody(document: SpecDocument, { operation }: SpecOperation): SpecMistake[] {
  const bodies = Object.entries(operation.responses ?? {}).flatMap(([status, response]) => {
    return status === '200' ? [] : (findJsonContent(response)?.content ?? []);
  });
  return Object.entries(document['x-pollspec'].errorBody ?? {}).flatMap(([key, pointer]) => {
    return checkPointer(bodies, 'a documented error body', pointer, ['x-pollspec', 'errorBody', key]);
  });
}
