import { knownFailureOf } from './baseline/knownFailureOf.ts';
import type { Report, Result } from './Report.ts';
import type { Standing } from './Standing.ts';

/** What a result means for the run that the report is of. A fault is ours, and never known. */
export function standingOf(
  result: Pick<Result, 'check' | 'verdict' | 'level'>,
  report: Pick<Report, 'failOn' | 'baseline'>,
): Standing {
  const { verdict, level } = result;
  if (verdict === 'pass') return 'passed';
  if (verdict !== 'fail') return verdict;
  if (knownFailureOf(result, report) !== undefined) return 'known';
  return report.failOn.includes(level) ? 'fails' : 'beside';
}
