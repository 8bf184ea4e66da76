import { expect, test } from 'vitest';
import { drawAnnotations } from '../../src/report/drawAnnotations.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

test('failures become errors, those that do not fail the run warnings, errors first, everything escaped', () => {
  const report = aReport({
    results: [
      aResult({ check: 'kiln/request/path', verdict: 'fail', level: 'advice', reproduce: 'again' }),
      aResult({ check: 'kiln/request/method', verdict: 'pass' }),
      aResult({
        check: 'kiln/errors/404',
        verdict: 'fail',
        message: '100 %\n::error::x\r!',
        statements: [],
        reproduce: 'again',
      }),
    ],
  });
  expect(drawAnnotations(report, 'src/a,b:c.ts', new Map()).split('\n')).toEqual([
    '::error file=src/a%2Cb%3Ac.ts,title=kiln/errors/404 [should]::Is the first wait long enough?%0A  100 %25%0A    ::error::x\\u{d}!%0A%0A  again',
    '::warning file=src/a%2Cb%3Ac.ts,title=kiln/request/path [advice] does not fail the run::Is the first wait long enough?%0A  as it should be%0A%0A  again',
    '',
  ]);
});

test('an incomplete run is an error of its own', () => {
  const report = aReport({ results: [aResult()], expected: 2 });
  expect(drawAnnotations(report, 'a.ts', new Map())).toBe(
    '::error file=a.ts,title=pollspec::Incomplete: 1 of 2 checks gave no result.\n',
  );
});
