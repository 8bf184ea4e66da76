/** One deviation: what was expected, what came, where. */
export interface Finding {
  expected: string;
  actual: string;
  /** Number of the exchange in the journal. */
  exchange?: number;
  /** Time on the client's clock since the run began. */
  atSeconds?: number;
  /** JSON pointer into the body. */
  pointer?: string;
}
