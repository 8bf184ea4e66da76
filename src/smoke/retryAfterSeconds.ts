/**
 * What a `Retry-After` asks for, as seconds from now: a number of them, or a date (RFC 9110, section 10.2.3); nothing where it is neither.
 * @param now by the clock of the server, where its answer tells that
 */
export function retryAfterSeconds(value: string | undefined, now: Date): number | undefined {
  if (value === undefined) return undefined;
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(value)) return Number(value);
  const atMs = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, (atMs - now.getTime()) / 1000);
}
