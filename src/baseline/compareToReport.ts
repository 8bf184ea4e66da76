import type { Report } from '../report/Report.ts';
import { standingOf } from '../report/standingOf.ts';
import type { Baseline } from './Baseline.ts';
import type { BaselineChange } from './BaselineChange.ts';
import { PLACEHOLDER } from './PLACEHOLDER.ts';

/**
 * What a report changes in a baseline. A failure that the report itself knows keeps its reason; any other one gets a
 * reason and a link that are yet to be written.
 */
export function compareToReport(report: Report, { failures }: Pick<Baseline, 'failures'>): BaselineChange {
  const listed = new Set(failures.map(({ check }) => check));
  const passing = new Set(
    report.results.filter(({ verdict }) => verdict === 'pass').map(({ check }) => check),
  );
  const failing = report.results.filter((result) => ['fails', 'known'].includes(standingOf(result, report)));
  return {
    added: failing
      .filter(({ check }) => !listed.has(check))
      .map(({ check }) => {
        const known = report.baseline?.failures.find((one) => one.check === check);
        return { check, reason: known?.reason ?? PLACEHOLDER.reason, link: known?.link ?? PLACEHOLDER.link };
      }),
    kept: failures.map(({ check }) => check).filter((check) => !passing.has(check)),
    stale: failures.map(({ check }) => check).filter((check) => passing.has(check)),
  };
}
