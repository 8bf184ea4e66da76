import { isObject } from '../json/isObject.ts';

/** A line as a JSON object, if it is one. */
export function parseFrame(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
