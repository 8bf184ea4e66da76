import { isObject } from '../json/isObject.ts';
import type { RecordedExchange } from './RecordedExchange.ts';

/**
 * What is about one connection (RFC 9110, section 7.6.1), about how the body travelled, or about the day: whoever answers again says that
 * anew. What lets pages of elsewhere read an answer, or sends clients to another server, was the recorded server's own.
 */
const LEFT_OUT =
  /^(?:connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|content-encoding|date|age|set-cookie2?|alt-svc|strict-transport-security|access-control-.*)$/;

/** As RFC 9110 writes dates (section 5.6.7). */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * The headers of a recorded answer that can be sent again, by name in lower case; of several with one name, the values in their order. A
 * date to wait for lay ahead then, and has to lie ahead again.
 *
 * @param answeredAtMs when the answer came, where it does not say so itself
 */
export function readHeaders(
  headers: unknown,
  answeredAtMs: number,
): Pick<RecordedExchange, 'headers' | 'dateHeaders'> {
  const all = new Map<string, string>();
  for (const header of Array.isArray(headers) ? headers : []) {
    if (!isObject(header)) continue;
    const { name, value } = header;
    if (typeof name !== 'string' || typeof value !== 'string') continue;
    const key = name.toLowerCase();
    if (!isName(key) || !isValue(value)) continue;
    const before = all.get(key);
    all.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  const kept = Object.fromEntries([...all].filter(([name]) => !LEFT_OUT.test(name)));
  const { 'retry-after': retryAfter = '', ...others } = kept;
  if (!HTTP_DATE.test(retryAfter)) return { headers: kept };
  const date = all.get('date') ?? '';
  const fromMs = HTTP_DATE.test(date) ? Date.parse(date) : answeredAtMs;
  const seconds = Math.round((Date.parse(retryAfter) - fromMs) / 1000);
  return Number.isFinite(seconds)
    ? { headers: others, dateHeaders: { 'retry-after': seconds } }
    : { headers: kept };
}

/** A token (RFC 9110, section 5.6.2); browsers also list names such as `:status`. */
function isName(name: string): boolean {
  return /^[!#$%&'*+.^_`|~a-z0-9-]+$/.test(name);
}

/** What goes over the wire: no line breaks, no characters beyond Latin-1. */
function isValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
