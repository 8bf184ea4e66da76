import type { Frame } from './Frame.ts';
import { parseFrame } from './parseFrame.ts';

/** How many frames of a type the adapter wrote. */
export function countFrames(frames: readonly Frame[], type: string): number {
  return frames.filter(({ direction, line }) => direction === '<' && parseFrame(line)?.['type'] === type)
    .length;
}
