/** Writes keys as a JSON pointer (RFC 6901): `['a/b', '0']` gives `/a~1b/0`. */
export function formatPointer(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
