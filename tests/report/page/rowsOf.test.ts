import { expect, it } from 'vitest';
import { rowsOf } from '../../../src/report/page/model/rowsOf.ts';
import { aResult } from '../../helpers/aResult.ts';

const result = (check: string, verdict: 'pass' | 'observed', reading: string | null = null) =>
  aResult({ check: `kiln/${check}`, verdict, reading });

const failOn = ['should' as const];

it('puts the checks of several clients side by side, each once, and tells where they differ', () => {
  const rows = rowsOf([
    { failOn, results: [result('a/same', 'pass'), result('a/reading', 'observed', 'holds')] },
    {
      failOn,
      results: [result('a/same', 'pass'), result('a/reading', 'observed', 'ends'), result('a/other', 'pass')],
    },
  ]);
  expect(
    rows.map(({ check, differs, results }) => [check, differs, results.map((one) => one?.reading)]),
  ).toEqual([
    ['kiln/a/same', false, [null, null]],
    ['kiln/a/reading', true, ['holds', 'ends']],
    ['kiln/a/other', false, [undefined, null]],
  ]);
});

it('tells a failure that is known, or does not count, from one that does', () => {
  const failure = aResult({ check: 'kiln/a/b', verdict: 'fail' });
  const lines = { first: 1, last: 3 };
  const known = { check: failure.check, reason: 'Until 3.0.', lines, came: 'fail' as const };
  const [row] = rowsOf([
    { failOn, results: [failure] },
    { failOn, results: [failure], baseline: { file: 'b.yaml', failures: [known] } },
    { failOn: ['must'], results: [failure] },
  ]);
  expect([row?.differs, row?.stands]).toEqual([true, ['fail', 'fail (known)', 'fail (does not count)']]);
});
