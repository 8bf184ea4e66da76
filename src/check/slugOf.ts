/** A name as part of a check's id: lower case, and `-` for whatever is neither letter nor digit. */
export function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
