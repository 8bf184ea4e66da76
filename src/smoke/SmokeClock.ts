/** The time that smoke mode lives in. */
export interface SmokeClock {
  /** Seconds since the run began. */
  nowSeconds(): number;
  date(): Date;
  /** Resolves when so much time is over, or at once when the signal is aborted. */
  sleep(seconds: number, signal: AbortSignal): Promise<void>;
}
