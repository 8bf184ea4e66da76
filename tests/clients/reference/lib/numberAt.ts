import { valueAt } from './valueAt.ts';

/** The number at a JSON pointer; undefined for anything that is no number. */
export function numberAt(body: unknown, pointer: string): number | undefined {
  const value = valueAt(body, pointer);
  return typeof value === 'number' ? value : undefined;
}
