import { VERDICTS } from '../../judge/Judgement.ts';
import { compareResults } from '../compareResults.ts';
import { describeConclusion } from '../describeConclusion.ts';
import { describeStanding } from '../describeStanding.ts';
import { groupOf } from '../groupOf.ts';
import type { Report, Result, VerdictCounts } from '../Report.ts';
import type { ReportFile } from '../ReportFile.ts';
import { standingOf } from '../standingOf.ts';
import { labelsOf } from './labelsOf.ts';
import type { Matrix } from './Matrix.ts';

/** Puts reports of several clients side by side. */
export function matrixOf(files: ReportFile[]): Matrix {
  const reports = files.map(({ report }) => report);
  const specs = [...new Set(reports.flatMap((report) => report.specs.map(({ id }) => id)))];
  const all = reports
    .flatMap(({ results }) => results)
    .map(({ check, spec }) => ({ check, spec }))
    .sort(compareResults(specs));
  const checks = [...new Set(all.map(({ check }) => check))];
  const rows = checks.map((check) => ({ check, cells: reports.map((report) => cellOf(check, report)) }));
  const differing = rows.filter(({ cells }) => new Set(cells).size > 1);
  const groups = new Map(
    all.map((result) => [JSON.stringify([result.spec, groupOf(result)]), [result.spec, groupOf(result)]]),
  );
  return {
    labels: labelsOf(files),
    conclusions: reports.map(describeConclusion),
    groups: [...groups.values()].map(([spec = '', group = '']) => ({
      spec,
      group,
      cells: reports.map(({ results }) =>
        count(results.filter((result) => result.spec === spec && groupOf(result) === group)),
      ),
    })),
    differing,
    alike: checks.length - differing.length,
  };
}

function cellOf(check: string, report: Report): string | null {
  const result = report.results.find((one) => one.check === check);
  if (result === undefined) return null;
  return describeStanding({ standing: standingOf(result, report), reading: result.reading });
}

function count(results: Result[]): VerdictCounts | null {
  if (results.length === 0) return null;
  return Object.fromEntries(
    VERDICTS.map((verdict) => [verdict, results.filter((result) => result.verdict === verdict).length]),
  ) as VerdictCounts;
}
