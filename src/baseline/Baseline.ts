import type { KnownFailure } from '../report/Report.ts';

/** A baseline file: failures that are known, in the order of the file. */
export interface Baseline {
  /** As the user named it. */
  file: string;
  /** Name of the client that it is about; absent: any. */
  client?: string;
  failures: Omit<KnownFailure, 'came'>[];
}
