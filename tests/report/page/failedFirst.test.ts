import { expect, test } from 'vitest';
import { failedFirst } from '../../../src/report/page/model/failedFirst.ts';
import { rowsOf } from '../../../src/report/page/model/rowsOf.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';

test('what any client fails stands before the rest, and both stay in their order', () => {
  const one = ['pass', 'pass', 'unverified', 'fail'] as const;
  const other = ['pass', 'fail', 'pass', 'pass'] as const;
  const reports = [one, other].map((verdicts) =>
    aReport({ results: verdicts.map((verdict, index) => aResult({ check: `a/backoff/${index}`, verdict })) }),
  );
  expect(failedFirst(rowsOf(reports)).map(({ check }) => check.at(-1))).toEqual(['1', '3', '0', '2']);
});
