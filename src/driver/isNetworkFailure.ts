/** What fetch, undici and the interception say of a connection that failed. */
const NETWORK_MESSAGES =
  /^(fetch failed|failed to fetch|terminated|network error|load failed|socket hang up)/i;
const NETWORK_CODES = [
  /^E(CONN|NET|HOST|AI_|PIPE|PROTO|ADDRNOTAVAIL|NOTFOUND|TIMEDOUT|SOCKETTIMEDOUT)/,
  /^UND_ERR_(?!INVALID|NOT_SUPPORTED)/,
  /^ERR_(NETWORK|HTTP2|SOCKET|TLS|SSL|STREAM_PREMATURE_CLOSE)/,
];

/** Whether an error, or any that caused it, is a connection that failed or broke. */
export function isNetworkFailure(error: unknown): boolean {
  const seen = new Set<unknown>();
  for (let next = error; next instanceof Error && !seen.has(next); next = next.cause) {
    seen.add(next);
    const code: unknown = Reflect.get(next, 'code');
    if (typeof code === 'string' && NETWORK_CODES.some((pattern) => pattern.test(code))) return true;
    if (NETWORK_MESSAGES.test(next.message)) return true;
    if (next.cause instanceof Response && next.cause.type === 'error') return true;
  }
  return false;
}
