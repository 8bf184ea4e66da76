import { findJsonContent } from './findJsonContent.ts';
import { listExamples } from './listExamples.ts';
import type { ResponseObject } from './SpecDocument.ts';

/** The first documented text that is no JSON, such as an HTML page, with its content type. */
export function findOtherContent(
  response: ResponseObject,
): { contentType: string; body: string } | undefined {
  const jsonType = findJsonContent(response)?.contentType;
  for (const [contentType, content] of Object.entries(response.content ?? {})) {
    const body = listExamples(content).find(({ value }) => typeof value === 'string')?.value;
    if (contentType !== jsonType && typeof body === 'string') return { contentType, body };
  }
  return undefined;
}
