const DELAYS = /^\d+(\s*,\s*\d+)*$/;
const IMF_FIXDATE = /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads a Retry-After header by RFC 9110, section 10.2.3: delay-seconds or a date. Of a header that was sent
 * twice the longest delay counts. Anything else, a negative number included, is undefined; never NaN.
 */
export function retryAfterSeconds(header: string | null, nowMs: number): number | undefined {
  const value = header?.trim() ?? '';
  if (DELAYS.test(value)) return Math.max(...value.split(',').map(Number));
  if (!IMF_FIXDATE.test(value)) return undefined;
  const atMs = Date.parse(value);
  return Number.isNaN(atMs) ? undefined : Math.max(0, (atMs - nowMs) / 1000);
}
