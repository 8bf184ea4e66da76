import type { Report, Result } from '../../Report.ts';
import type { MatrixRow } from './MatrixRow.ts';

/** The checks of several reports, each once, in the order in which they come, with the result of each report. */
export function rowsOf(reports: readonly Pick<Report, 'results'>[]): MatrixRow[] {
  const byCheck = reports.map(({ results }) => new Map(results.map((result) => [result.check, result])));
  const first = new Map(
    reports.flatMap(({ results }) => results.map((result): [string, Result] => [result.check, result])),
  );
  return [...first].map(([check, one]) => {
    const results = byCheck.map((known) => known.get(check));
    // Of a client that was not asked nothing is known.
    const asked = results.filter((result) => result !== undefined);
    const said = new Set(asked.map(({ verdict, reading }) => `${verdict} ${reading}`));
    return { check, results, first: one, differs: said.size > 1 };
  });
}
