import { isWhole } from '../report/isWhole.ts';
import type { Report, Result } from '../report/Report.ts';
import type { ReportFile } from '../report/ReportFile.ts';
import { standingOf } from '../report/standingOf.ts';
import { CHANGES, type Change, type Comparison, type Side } from './Comparison.ts';
import { changeKind } from './changeKind.ts';
import { differencesOf } from './differencesOf.ts';
import { doubtsOf } from './doubtsOf.ts';

/**
 * Says what got better and what got worse from one report to the next. Worse, so that it counts, is a failure that
 * fails the run and did not before, a fault, and a check at a level that fails a run that passed and is unverified
 * now, or is missing from a whole run: nobody knows any more that it holds. Other checks that only one of the reports
 * holds are said, and count as neither.
 */
export function compareReports(before: ReportFile, after: ReportFile): Comparison {
  const old = new Map(before.report.results.map((result) => [result.check, result]));
  const now = new Map(after.report.results.map((result) => [result.check, result]));
  const changes = [...new Set([...old.keys(), ...now.keys()])]
    .flatMap((check) => changeOf([old.get(check), before.report], [now.get(check), after.report]))
    .sort((a, b) => CHANGES.indexOf(a.kind) - CHANGES.indexOf(b.kind) || Number(b.worse) - Number(a.worse));
  return {
    schema: 1,
    before: before.file,
    after: after.file,
    differences: differencesOf(before.report, after.report),
    changes,
    same: new Set([...old.keys(), ...now.keys()]).size - changes.length,
    doubts: doubtsOf(before.report, after.report),
    worse: changes.some(({ worse }) => worse),
  };
}

type Held = [result: Result | undefined, report: Report];

function changeOf([old, oldReport]: Held, [now, nowReport]: Held): Change[] {
  const either = now ?? old;
  if (either === undefined) return [];
  const { check, level } = either;
  const before = old === undefined ? null : sideOf(old, oldReport);
  const after = now === undefined ? null : sideOf(now, nowReport);
  const change = { check, level, before, after };
  if (before === null) return [{ kind: 'added', ...change, worse: false }];
  const passedWhereItCounts = before.standing === 'passed' && nowReport.failOn.includes(level);
  if (after === null)
    return [{ kind: 'removed', ...change, worse: passedWhereItCounts && isWhole(nowReport) }];
  const kind = changeKind(before.standing, after.standing);
  if (kind === undefined) {
    const isOther = after.standing === 'observed' && before.reading !== after.reading;
    return isOther ? [{ kind: 'reading', ...change, worse: false }] : [];
  }
  const lost = kind === 'lost' && passedWhereItCounts;
  return [{ kind, ...change, worse: after.standing === 'fails' || kind === 'fault' || lost }];
}

function sideOf(result: Result, report: Report): Side {
  return { standing: standingOf(result, report), reading: result.reading, message: result.message };
}
