/** A way to wait, as a client in JavaScript that the reader sees, runs and edits. */
export interface TryStyle {
  /** Such as `fixed-interval`. */
  id: string;
  title: string;
  /** A module that exports `waitForJob` and `getProgress`. */
  source: string;
}
