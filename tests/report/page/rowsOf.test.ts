import { expect, it } from 'vitest';
import { rowsOf } from '../../../src/report/page/model/rowsOf.ts';
import { aResult } from '../../helpers/aResult.ts';

const result = (check: string, verdict: 'pass' | 'observed', reading: string | null = null) =>
  aResult({ check: `kiln/${check}`, verdict, reading });

it('puts the checks of several clients side by side, each once, and tells where they differ', () => {
  const rows = rowsOf([
    { results: [result('a/same', 'pass'), result('a/reading', 'observed', 'holds')] },
    {
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
