/** Where a frame is wrong, and what stands there. */
export interface FramePlace {
  /** JSON pointer into the frame; empty: the frame as a whole. */
  pointer: string;
  expected: string;
  actual: string;
  /** The part of the schema that it breaks, and where that stands; absent where no schema says it. */
  rule?: string;
}
