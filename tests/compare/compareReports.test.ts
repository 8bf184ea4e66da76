import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareReports } from '../../src/compare/compareReports.ts';
import { describeComparison } from '../../src/compare/describeComparison.ts';
import { drawComparison } from '../../src/compare/drawComparison.ts';
import { drawComparisonMarkdown } from '../../src/compare/drawComparisonMarkdown.ts';
import { holdAgainst } from '../../src/report/baseline/holdAgainst.ts';
import type { Report, Result } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';
import { nastyTexts } from '../report/markdown/nastyTexts.ts';
import { parseMarkdown } from '../report/markdown/parseMarkdown.ts';
import { shapeOf } from '../report/markdown/shapeOf.ts';

const compare = (before: Report, after: Report) =>
  compareReports({ file: 'a.json', report: before }, { file: 'b.json', report: after });
const one = (different: Partial<Result>) => aReport({ results: [aResult(different)] });

describe('what became of a check', () => {
  const fail = { verdict: 'fail' } as const;
  const beside = { verdict: 'fail', level: 'advice' } as const;
  const observed = (reading: string) => ({ verdict: 'observed', level: 'open', reading }) as const;
  const unverified = { verdict: 'unverified' } as const;
  test.each<[string, Partial<Result>, Partial<Result>, string | undefined, boolean]>([
    ['it fails now', {}, fail, 'new-failure', true],
    ['it fails now, where it was not verified', unverified, fail, 'new-failure', true],
    ['it fails now, where it does not count', { level: 'advice' }, beside, 'new-failure', false],
    ['it fits no reading any more', observed('holds'), { ...fail, level: 'open' }, 'new-failure', false],
    ['it failed where it did not count, and counts now', beside, fail, 'counts-now', true],
    ['it fails as before', fail, fail, undefined, false],
    ['it passes now', fail, {}, 'fixed', false],
    ['it fits a reading now', { ...fail, level: 'open' }, observed('holds'), 'fixed', false],
    ['it was verified, and is no more', {}, unverified, 'lost', true],
    [
      'the same, at a level that does not count',
      { level: 'advice' },
      { ...unverified, level: 'advice' },
      'lost',
      false,
    ],
    ['its failure is not seen any more', fail, unverified, 'lost', false],
    ['its reading is not seen any more', observed('holds'), { ...unverified, level: 'open' }, 'lost', false],
    ['another reading is taken', observed('holds'), observed('gives-up'), 'reading', false],
    ['the same reading is taken', observed('holds'), observed('holds'), undefined, false],
    ['it is verified now', unverified, {}, 'verified', false],
    ['it met a fault', {}, { verdict: 'fault' }, 'fault', true],
    ['it passes as before', {}, {}, undefined, false],
  ])('%s', (_, before, after, kind, worse) => {
    const comparison = compare(one(before), one(after));
    expect(comparison.changes.map((change) => change.kind)).toEqual(kind === undefined ? [] : [kind]);
    expect(comparison.worse).toBe(worse);
    expect(comparison.same).toBe(kind === undefined ? 1 : 0);
  });

  test('a failure that the later report knows is new, and does not count', () => {
    const known = { check: 'kiln/backoff/first-interval', reason: 'x', lines: { first: 1, last: 2 } };
    const comparison = compare(one({}), holdAgainst(one(fail), { file: 'b', failures: [known] }));
    expect(comparison.changes).toMatchObject([{ kind: 'new-failure', worse: false }]);
  });

  test('only one report holds it', () => {
    const [a, b] = [one({ check: 'kiln/a/b' }), one({ check: 'kiln/a/c', verdict: 'fail' })];
    expect(compare(a, b)).toMatchObject({
      changes: [
        { kind: 'added', check: 'kiln/a/c', before: null, worse: false },
        { kind: 'removed', check: 'kiln/a/b', after: null, worse: false },
      ],
      worse: false,
    });
  });
});

test('what the reports differ in beside their results is said', () => {
  const after = aReport({
    pollspec: '0.2.0',
    client: { name: 'acme', version: '3.0.0', language: 'typescript' },
    seed: 2,
    specs: [{ id: 'kiln', revision: '2' }],
    drive: { driver: 'process', clock: 'scaled', speed: 20, intercepted: false },
    failOn: ['must'],
    filter: 'backoff/',
    expected: 1,
  });
  expect(compare(aReport(), after).differences).toEqual([
    { of: 'client', before: 'acme 2.1.0 (typescript)', after: 'acme 3.0.0 (typescript)' },
    { of: 'pollspec', before: '0.1.0', after: '0.2.0' },
    { of: 'pages', before: '', after: 'kiln 2' },
    { of: 'driver', before: 'in process', after: 'as a process, scaled clock x20' },
    { of: 'seed', before: '1', after: '2' },
    { of: 'levels that fail a run', before: 'must, should, implied', after: 'must' },
    { of: 'filter', before: 'none', after: 'backoff/' },
    { of: 'complete', before: 'yes', after: 'no' },
  ]);
  expect(compare(after, after).differences).toEqual([]);
});

const side = (words: string, verdict: Result['verdict']) =>
  aReport({
    client: { name: words, version: words, language: words },
    results: [
      aResult({
        check: `a${words}/b/1`,
        verdict: 'observed',
        reading: verdict === 'pass' ? words : `${words}2`,
        message: words,
      }),
      aResult({ check: `a${words}/b/2`, verdict, message: words }),
    ],
  });

test('a comparison is drawn for a terminal, what is worse marked', () => {
  const comparison = compare(side('x', 'pass'), side('x', 'fail'));
  expect(drawComparison(comparison, { colour: false })).toBe(
    [
      'a.json → b.json',
      '',
      'New failures: 1',
      '  worse ax/b/2 [should]  pass → fail',
      '          x',
      '',
      'Another reading: 1',
      '        ax/b/1 [should]  observed x → observed x2',
      '          x',
      '',
      'Worse: 1 check is worse at the levels that fail a run.',
      '',
    ].join('\n'),
  );
});

test('a comparison as Markdown has the same shape whatever a client says', () => {
  const draw = (words: string) =>
    drawComparisonMarkdown(
      compareReports(
        { file: words, report: side('plain', 'pass') },
        { file: words, report: side(words, 'fail') },
      ),
    );
  const shape = (words: string) => shapeOf(parseMarkdown(draw(words)));
  const other = shape('other');
  fc.assert(
    fc.property(nastyTexts, (words) => {
      expect(shape(`${words}!`)).toEqual(other);
    }),
  );
});

test.each([
  [compare(one({}), one({})), 'The same: 1 check.'],
  [compare(one({ verdict: 'fail' }), one({})), 'Not worse at the levels that fail a run.'],
  [compare(one({}), one({ verdict: 'fail' })), 'Worse: 1 check is worse at the levels that fail a run.'],
])('a comparison ends with what it comes to', (comparison, want) => {
  expect(describeComparison(comparison)).toBe(want);
});
