import { inspect } from 'node:util';

/** Anything that an adapter gave, in one short line; nothing of the value's own is called. */
export function showGiven(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  try {
    return inspect(value, { depth: 1, breakLength: Infinity, maxStringLength: 80, customInspect: false });
  } catch {
    return `a value that cannot be shown (${typeof value})`;
  }
}
