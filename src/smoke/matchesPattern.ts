import { parsePointer } from '../json/parsePointer.ts';

/** Whether a pointer is one of those that a pattern with `*` for the items of lists stands for. */
export function matchesPattern(pointer: string, pattern: string): boolean {
  const keys = parsePointer(pointer);
  const wanted = parsePointer(pattern);
  return (
    keys.length === wanted.length &&
    wanted.every((want, index) => want === keys[index] || (want === '*' && /^\d+$/.test(keys[index] ?? '')))
  );
}
