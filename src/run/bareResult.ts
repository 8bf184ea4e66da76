import type { Check } from '../check/Check.ts';
import type { Result } from '../report/Report.ts';

/** A result that says only what was asked, as a base for those that say what came of it. */
export function bareResult(check: Omit<Check, 'plan' | 'judge'>, reproduce: string): Result {
  return {
    check: check.id,
    spec: check.spec,
    statements: check.statements,
    level: check.level,
    verdict: 'unverified',
    reading: null,
    message: '',
    findings: [],
    observations: [],
    journal: [],
    timeline: null,
    open: check.open ?? null,
    practice: check.practice ?? null,
    title: check.title,
    reproduce,
  };
}
