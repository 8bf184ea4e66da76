import type { Exchange } from '../../driver/Exchange.ts';
import type { Spec } from '../../spec/Spec.ts';

/** Whether a client asked for its job as the page documents it, so that the answer says something of the endpoint. */
export function isDocumentedRequest(
  { method: documented, format }: Spec,
  { request, wait }: Exchange,
): boolean {
  const { method, url, headers } = request;
  const asksForJson =
    format === undefined || format.json.includes(new URL(url).searchParams.get(format.parameter) ?? '');
  // Who asks under a condition, or for a part, is answered otherwise (RFC 9110, sections 13 and 14).
  const isWhole = headers.every(([name]) => !/^(?:if-|range$)/i.test(name));
  return wait === 0 && method === documented && asksForJson && isWhole;
}
