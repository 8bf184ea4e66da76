import { practices } from '../check/practices.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeDrive } from './describeDrive.ts';
import { labelsOf } from './matrix/labelsOf.ts';
import type { PageData } from './PageData.ts';
import type { ReportFile } from './ReportFile.ts';

/** What the HTML page of one report, or of several, is drawn from: the reports, and the words behind their checks. */
export function toPageData(files: readonly ReportFile[], specs: ReadonlyMap<string, Spec>): PageData {
  const labels = labelsOf(files);
  const ids = new Set(files.flatMap(({ report }) => report.specs.map(({ id }) => id)));
  return {
    reports: files.map(({ report }, index) => ({
      report,
      label: labels[index] ?? '',
      conclusion: describeConclusion(report),
      drive: describeDrive(report),
    })),
    specs: [...ids].flatMap((wanted) => {
      const spec = specs.get(wanted);
      if (spec === undefined) return [];
      const { id, title, revision, statements, open } = spec;
      return [{ id, title, revision, statements, open }];
    }),
    practices,
  };
}
