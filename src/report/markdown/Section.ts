/** A part of a summary that may be cut. */
export interface Section {
  heading: string;
  /** Blocks of Markdown. */
  entries: string[];
  /** What one entry, and several of them, are called where they are left out. */
  called: [one: string, several: string];
}
