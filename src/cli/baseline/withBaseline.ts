import type { checksOf as ChecksOf } from '../../check/checksOf.ts';
import { holdAgainst } from '../../report/baseline/holdAgainst.ts';
import type { Report } from '../../report/Report.ts';
import type { Spec } from '../../spec/Spec.ts';
import { checkIds } from './checkIds.ts';
import { readBaseline } from './readBaseline.ts';
import { refuseOtherClient } from './refuseOtherClient.ts';

/**
 * A report of before, held against the baseline that was named; without one, as it is.
 * @param specs those at hand; the checks of the report itself are known as well
 * @throws {UsageError} when the baseline cannot be used, or is of another client
 */
export async function withBaseline(
  report: Report,
  file: string | undefined,
  { specs, checksOf, cwd }: { specs: ReadonlyMap<string, Spec>; checksOf: typeof ChecksOf; cwd: string },
): Promise<Report> {
  if (file === undefined) return report;
  const own = report.results.map(({ check }) => check);
  const known = new Set([...checkIds(specs.values(), checksOf), ...own]);
  const baseline = await readBaseline(file, known, cwd);
  refuseOtherClient(baseline, report.client.name);
  return holdAgainst(report, baseline);
}
