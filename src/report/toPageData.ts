import { practices } from '../check/practices.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeDrive } from './describeDrive.ts';
import type { PageData } from './PageData.ts';
import type { Report } from './Report.ts';

/** What the HTML page of a report is drawn from: the report, and the words behind its checks. */
export function toPageData(report: Report, specs: ReadonlyMap<string, Spec>): PageData {
  return {
    report,
    conclusion: describeConclusion(report),
    drive: describeDrive(report),
    specs: report.specs.flatMap(({ id: wanted }) => {
      const spec = specs.get(wanted);
      if (spec === undefined) return [];
      const { id, title, revision, statements, open } = spec;
      return [{ id, title, revision, statements, open }];
    }),
    practices,
  };
}
