import type { KnownFailure } from '../report/Report.ts';

/** What a report changes in a baseline. */
export interface BaselineChange {
  /** Failures that fail the run and are not listed yet. */
  added: Pick<KnownFailure, 'check' | 'reason' | 'link'>[];
  /** Ids of what is listed and stays. */
  kept: string[];
  /** Ids of what is listed and passes in the report. */
  stale: string[];
}
