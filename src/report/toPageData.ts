import { practices } from '../check/practices.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeDrive } from './describeDrive.ts';
import type { PageData } from './PageData.ts';
import type { Report } from './Report.ts';

/** What the HTML page of one report, or of several, is drawn from: the reports, and the words behind their checks. */
export function toPageData(reports: readonly Report[], specs: ReadonlyMap<string, Spec>): PageData {
  const ids = new Set(reports.flatMap((report) => report.specs.map(({ id }) => id)));
  return {
    reports: reports.map((report) => ({
      report,
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
