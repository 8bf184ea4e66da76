import type { KnownFailure, Report } from '../Report.ts';

/** The report with what came of each failure that is known. Nothing else of it changes. */
export function holdAgainst(
  report: Report,
  { file, failures }: { file: string; failures: Omit<KnownFailure, 'came'>[] },
): Report {
  const came = new Map(report.results.map(({ check, verdict }) => [check, verdict]));
  return {
    ...report,
    baseline: { file, failures: failures.map((one) => ({ ...one, came: came.get(one.check) ?? null })) },
  };
}
