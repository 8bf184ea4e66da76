import type { KnownFailure, Report } from '../Report.ts';

/** Known failures whose checks pass now: the baseline is to be put right, and fails the run until it is. */
export function staleFailures({ baseline }: Pick<Report, 'baseline'>): KnownFailure[] {
  return baseline?.failures.filter(({ came }) => came === 'pass') ?? [];
}
