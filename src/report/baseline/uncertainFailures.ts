import type { KnownFailure, Report } from '../Report.ts';

/**
 * Known failures whose checks did not fail in this run, and did not pass either. They are told and fail no run: whether
 * the failure is gone is not known, and who deleted them could meet them again in the next run.
 */
export function uncertainFailures({ baseline }: Pick<Report, 'baseline'>): KnownFailure[] {
  return baseline?.failures.filter(({ came }) => came === 'observed' || came === 'unverified') ?? [];
}
