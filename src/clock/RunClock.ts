/** The time of one run as the server's side of it knows it: the client's. */
export interface RunClock {
  /** Seconds of the client's clock since the run began. */
  nowSeconds(): number;
  /**
   * Calls back in `seconds` of the client's clock.
   *
   * @returns a function that cancels it
   */
  after(seconds: number, callback: () => void): () => void;
  /** The date that answers carry. */
  date(): Date;
}
