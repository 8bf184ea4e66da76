import type { Result } from '../../Report.ts';

/** One check as several clients were asked it; `undefined` where one was not. */
export interface MatrixRow {
  check: string;
  results: (Result | undefined)[];
  /** What each means for its run, in words. */
  stands: (string | undefined)[];
  /** One of the results, for what they have in common. */
  first: Result;
  /** Whether it stands differently between the clients that were asked. */
  differs: boolean;
}
