import { isObject } from '../json/isObject.ts';
import type { Frame } from './Frame.ts';

/** How many frames of a type the adapter wrote. */
export function countFrames(frames: readonly Frame[], type: string): number {
  return frames.filter(({ direction, line }) => direction === '<' && typeOf(line) === type).length;
}

function typeOf(line: string): unknown {
  try {
    const frame: unknown = JSON.parse(line);
    return isObject(frame) ? frame['type'] : undefined;
  } catch {
    return undefined;
  }
}
