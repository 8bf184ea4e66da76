/** What came of one run. */
export interface Ran {
  isLoaded: boolean;
  tookSeconds: number;
  /** How many results it gave. */
  results: number;
  /** Whether it came to the same as the first of its series. */
  isSame: boolean;
}
