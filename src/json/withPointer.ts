import { parsePointer } from './parsePointer.ts';

/**
 * A copy of the document with the value at a JSON pointer (RFC 6901) set, or removed when `value` is `undefined`.
 * Objects on the way are made where they are missing; an item of a list is set in a copy of the list.
 */
export function withPointer(document: unknown, pointer: string, value: unknown): unknown {
  return replaced(document, parsePointer(pointer), value);
}

function replaced(node: unknown, keys: string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(node) && value !== undefined && Object.hasOwn(node, key) && key !== 'length') {
    return node.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, value) : item));
  }
  const copy: Record<string, unknown> = typeof node === 'object' && node !== null ? { ...node } : {};
  if (rest.length === 0 && value === undefined) delete copy[key];
  else if (value !== undefined || Object.hasOwn(copy, key)) copy[key] = replaced(copy[key], rest, value);
  return copy;
}
