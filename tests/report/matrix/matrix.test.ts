import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawMatrix } from '../../../src/report/matrix/drawMatrix.ts';
import { drawMatrixMarkdown } from '../../../src/report/matrix/drawMatrixMarkdown.ts';
import { matrixOf } from '../../../src/report/matrix/matrixOf.ts';
import type { Result } from '../../../src/report/Report.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';
import { nastyTexts } from '../markdown/nastyTexts.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import { shapeOf } from '../markdown/shapeOf.ts';

const file = (name: string, results: Partial<Result>[], version = '1') => ({
  file: `${name}.json`,
  report: aReport({ client: { name, version, language: 'go' }, results: results.map((one) => aResult(one)) }),
});
const files = [
  file('acme', [
    { check: 'kiln/request/a' },
    { check: 'kiln/request/b' },
    { check: 'kiln/backoff/a', verdict: 'observed', level: 'open', reading: 'holds' },
  ]),
  file('zeta', [
    { check: 'kiln/request/a' },
    { check: 'kiln/request/b', verdict: 'fail' },
    { check: 'kiln/backoff/a', verdict: 'observed', level: 'open', reading: 'gives-up' },
    { check: 'oven/request/a', verdict: 'fault' },
  ]),
];

test('reports of several clients stand side by side, with the checks that differ', () => {
  expect(drawMatrix(matrixOf(files), { colour: false })).toBe(
    [
      'acme 1  Conforms at must, should and implied.',
      "zeta 1  No conclusion: 1 check met a fault of Pollspec's own. Please report it.",
      '',
      '  fail / observed / unverified / pass  acme 1         zeta 1',
      '  kiln/request                         0 / 0 / 0 / 2  1 / 0 / 0 / 1',
      '  kiln/backoff                         0 / 1 / 0 / 0  0 / 1 / 0 / 0',
      '  oven/request                         -              0 / 0 / 0 / 0, 1 fault',
      '',
      '  checks that differ: 3  acme 1          zeta 1',
      '  kiln/request/b         pass            fail',
      '  kiln/backoff/a         observed holds  observed gives-up',
      '  oven/request/a         -               fault',
      '',
      'Checks that stand alike: 1.',
      '',
    ].join('\n'),
  );
});

test('clients of one name are told apart by their files', () => {
  const twice = [file('acme', []), file('acme', [], '2'), { ...file('acme', []), file: 'again.json' }];
  expect(matrixOf(twice).labels).toEqual(['acme 1 (acme.json)', 'acme 2', 'acme 1 (again.json)']);
});

test('where nothing differs, that is said', () => {
  const [first = file('acme', [])] = files;
  const same = matrixOf([first, { ...first, file: 'b.json' }]);
  expect(drawMatrix(same, { colour: false })).toContain('All 3 checks stand alike.');
});

test('Markdown of it has the same shape whatever the clients say', () => {
  const shape = (words: string) => {
    const inId = words.replaceAll('/', '');
    const check = `a${inId}/b${inId}/${words}c`;
    const drawn = matrixOf([
      file(words, [{ check, verdict: 'observed', reading: words }]),
      file(`${words}2`, [{ check, verdict: 'fail' }]),
    ]);
    return shapeOf(parseMarkdown(drawMatrixMarkdown(drawn)));
  };
  const plain = shape('plain');
  fc.assert(
    fc.property(nastyTexts, (words) => {
      expect(shape(words)).toEqual(plain);
    }),
  );
});
