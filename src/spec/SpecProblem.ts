/** One mistake in a spec file. */
export interface SpecProblem {
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** JSON pointer into the document with its references followed. */
  pointer: string;
  expected: string;
  actual: string;
  /** What to do about it. */
  hint?: string;
}
