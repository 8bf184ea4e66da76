/**
 * Reads a Retry-After header by RFC 9110, section 10.2.3: delay-seconds or a date. Of a header that was sent
 * twice the longest delay counts. Anything else, a negative number included, is undefined; never NaN.
 */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  if (header === null) return undefined;
  const delays = header.split(',').map((delay) => delay.trim());
  if (delays.every((delay) => /^\d+$/.test(delay))) return Math.max(...delays.map(Number));
  // Of texts that are no date at all, V8 makes dates too.
  const atMs = header.endsWith(' GMT') ? Date.parse(header) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, (atMs - nowMs) / 1000);
}
