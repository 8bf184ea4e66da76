/** What fetch, undici and the interception say of a connection that failed. */
const NETWORK_MESSAGES = /^(fetch failed|failed to fetch|terminated|network error|load failed|socket hang up)/i;
const NETWORK_CODES = /^(E[A-Z_]+|UND_ERR_\w+|ERR_(HTTP2|STREAM|SOCKET|TLS|SSL)_?\w*)$/;

/** Whether an error, or any that caused it, is a connection that failed or broke. */
export function isNetworkFailure(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let next = error; next instanceof Error && !seen.has(next); next = next.cause) {
    seen.add(next);
    const code: unknown = Reflect.get(next, 'code');
    if (typeof code === 'string' && NETWORK_CODES.test(code)) return true;
    if (NETWORK_MESSAGES.test(next.message)) return true;
    if (next.cause instanceof Response && next.cause.type === 'error') return true;
  }
  return false;
}
