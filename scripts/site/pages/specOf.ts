/** The spec that an id names first. */
export function specOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
