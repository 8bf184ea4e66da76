import { staleFailures } from './baseline/staleFailures.ts';
import type { Report } from './Report.ts';
import { standingOf } from './standingOf.ts';

/**
 * The exit code that a report asks for; the highest that applies.
 * 0: conforms, but for failures that are known. 1: does not, or a failure that is known to the baseline is none any
 * more. 3: a check gave no result, or nothing was verified. 4: a fault of our own.
 */
export function exitCodeOf(report: Report): 0 | 1 | 3 | 4 {
  const { complete, summary, results } = report;
  if (summary.fault > 0) return 4;
  if (!complete || summary.pass + summary.fail === 0) return 3;
  const fails = results.some((result) => standingOf(result, report) === 'fails');
  return fails || staleFailures(report).length > 0 ? 1 : 0;
}
