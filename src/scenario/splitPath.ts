/** The segments of a path or of its template, as they are. */
export function splitPath(path: string): string[] {
  return path === '' ? [] : path.replace(/^\//, '').split('/');
}
