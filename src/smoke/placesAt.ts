import { parsePointer } from '../json/parsePointer.ts';
import { formatPointer } from '../spec/formatPointer.ts';

/** Every member of a body that a pointer with `*` for the items of lists leads to. */
export function placesAt(body: unknown, pattern: string): { pointer: string; value: unknown }[] {
  let places: { path: string[]; value: unknown }[] = [{ path: [], value: body }];
  for (const key of parsePointer(pattern)) {
    places = places.flatMap(({ path, value }) =>
      keysOf(value, key).map((found) => ({
        path: [...path, found],
        value: (value as Record<string, unknown>)[found],
      })),
    );
  }
  return places.map(({ path, value }) => ({ pointer: formatPointer(path), value }));
}

function keysOf(value: unknown, key: string): string[] {
  if (key === '*' && Array.isArray(value)) return value.map((_, index) => String(index));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? [key] : [];
}
