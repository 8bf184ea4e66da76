/** One poll of a timeline: when it came, what was due before it, and what was answered. Seconds of the client's clock since the run began. */
export interface TimelinePoll {
  /** Number of the exchange. */
  exchange: number;
  sentAtSeconds: number;
  /** Absent when no answer came. */
  answeredAtSeconds?: number;
  /** Since the poll before it was sent; absent of the first. */
  waitedSeconds?: number;
  /** What the page asks to wait before it, counted from the poll before; absent where the page does not say, and of the first. */
  dueSeconds?: number;
  /** The page has a sequence, and leaves open how long to wait here. */
  isOpen?: true;
  /** What was answered, such as `56 % active`. */
  label: string;
  status: number;
  state?: string;
  /** 0 to 100. */
  percent?: number;
  /** The wait that the answer asked for. */
  retryAfterSeconds?: number;
  /** What is wrong with the poll, such as `13 s too early`. */
  mark?: string;
  /** How many polls were left out before this one. */
  skipped?: number;
}
