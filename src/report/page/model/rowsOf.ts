import { describeStanding } from '../../describeStanding.ts';
import type { Report, Result } from '../../Report.ts';
import { standingOf } from '../../standingOf.ts';
import type { MatrixRow } from './MatrixRow.ts';

/** The checks of several reports, each once, in the order in which they come, with the result of each report. */
export function rowsOf(reports: readonly Pick<Report, 'results' | 'failOn' | 'baseline'>[]): MatrixRow[] {
  const byCheck = reports.map(({ results }) => new Map(results.map((result) => [result.check, result])));
  const first = new Map(
    reports.flatMap(({ results }) => results.map((result): [string, Result] => [result.check, result])),
  );
  return [...first].map(([check, one]) => {
    const results = byCheck.map((known) => known.get(check));
    const stands = results.map((result, index) => {
      const report = reports[index];
      if (result === undefined || report === undefined) return undefined;
      return describeStanding({ standing: standingOf(result, report), reading: result.reading });
    });
    // Of a client that was not asked nothing is known.
    const differs = new Set(stands.filter((text) => text !== undefined)).size > 1;
    return { check, results, stands, first: one, differs };
  });
}
