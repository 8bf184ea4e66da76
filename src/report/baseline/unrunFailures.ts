import { isWhole } from '../isWhole.ts';
import type { KnownFailure, Report } from '../Report.ts';

/**
 * Known failures of the pages that were judged whose checks were not run, though nothing left them out: such as a check
 * that needs sockets, in a run without. They are told and fail no run.
 */
export function unrunFailures(report: Report): KnownFailure[] {
  if (!isWhole(report)) return [];
  const judged = new Set(report.specs.map(({ id }) => id));
  return (report.baseline?.failures ?? []).filter(
    ({ check, came }) => came === null && judged.has(check.split('/')[0] ?? ''),
  );
}
