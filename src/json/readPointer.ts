import { parsePointer } from './parsePointer.ts';

/** The value at a JSON pointer (RFC 6901), or `undefined` where nothing is there. */
export function readPointer(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of parsePointer(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
