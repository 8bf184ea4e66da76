/** Whether a content type is JSON: `application/json`, or any with the suffix `+json`, with or without parameters. */
export function isJsonType(contentType: string | undefined): boolean {
  return /^\s*[^\s/;]+\/(?:[^\s/;]+\+)?json\s*(?:;|$)/i.test(contentType ?? '');
}
