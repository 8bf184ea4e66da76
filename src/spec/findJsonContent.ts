import { isJsonType } from './isJsonType.ts';
import type { MediaTypeObject, ResponseObject } from './SpecDocument.ts';

/** The JSON content of a response with its content type: the first `application/json` or `…+json`. */
export function findJsonContent(
  response: ResponseObject,
): { contentType: string; content: MediaTypeObject } | undefined {
  const entry = Object.entries(response.content ?? {}).find(([contentType]) => isJsonType(contentType));
  return entry === undefined ? undefined : { contentType: entry[0], content: entry[1] };
}
