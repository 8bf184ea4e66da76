/** Reads a JSON pointer (RFC 6901) into its keys: `/a~1b/0` gives `['a/b', '0']`, the empty pointer none. */
export function parsePointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
