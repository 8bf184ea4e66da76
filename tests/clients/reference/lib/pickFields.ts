import { valueAt } from './valueAt.ts';

/** The values that are present at the given JSON pointers, as they came. */
export function pickFields(body: unknown, pointers: readonly string[]): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const pointer of pointers) {
    const value = valueAt(body, pointer);
    if (value !== undefined) fields[pointer] = value;
  }
  return fields;
}
