import { valueAt } from './valueAt.ts';

/** The text at a JSON pointer; undefined for anything that is no text. */
export function textAt(body: unknown, pointer: string): string | undefined {
  const value = valueAt(body, pointer);
  return typeof value === 'string' ? value : undefined;
}
