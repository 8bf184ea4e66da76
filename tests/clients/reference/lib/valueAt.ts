import { isRecord } from './isRecord.ts';

/** The value at a JSON pointer such as `/progress/step`, undefined where there is none. */
export function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const name of pointer.split('/').slice(1)) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
}
