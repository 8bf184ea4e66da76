/** A mistake in a document, before it is known in which line it stands. */
export interface SpecMistake {
  /** Keys from the top of the document, references followed. */
  path: string[];
  expected: string;
  actual: string;
  /** What to do about it. */
  hint?: string;
}
