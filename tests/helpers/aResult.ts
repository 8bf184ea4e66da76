import type { Result } from '../../src/report/Report.ts';

/** A result to vary. */
export function aResult(different: Partial<Result> = {}): Result {
  const check = different.check ?? 'kiln/backoff/first-interval';
  return {
    check,
    spec: check.split('/')[0] ?? '',
    statements: ['intervals'],
    level: 'should',
    verdict: 'pass',
    reading: null,
    message: 'as it should be',
    findings: [],
    observations: [],
    journal: [],
    timeline: null,
    open: null,
    practice: null,
    title: 'Is the first wait long enough?',
    reproduce: `npx pollspec test --client ./kiln.ts --spec kiln -t '${check}' --seed 1`,
    ...different,
  };
}
