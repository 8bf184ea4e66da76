/** Runs of one client that are to come to the same. */
export interface Series {
  name: string;
  runs: {
    name: string;
    /** Of `pollspec test`. */
    args: string[];
    /** Whether every core is kept busy meanwhile. */
    isLoaded: boolean;
  }[];
  /** What differs in the report of a run from that of the first, a line each; none: nothing that matters. */
  compare(first: string, other: string): string[];
}
