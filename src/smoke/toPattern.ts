/** A pointer with `*` for the items of lists, as claims have it, so that what is so with each item is told once. */
export function toPattern(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}
