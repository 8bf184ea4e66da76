const WHAT: Record<string, string> = { ENOENT: 'nothing', ENOTDIR: 'nothing', EISDIR: 'a folder' };

/** Says why a file could not be read, in the user's words: `found nothing at /home/me/a.json`. */
export function describeReadError(error: unknown, path: string): string {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  const what = WHAT[code];
  return what === undefined ? `could not read ${path} (${code})` : `found ${what} at ${path}`;
}
