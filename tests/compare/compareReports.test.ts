import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../src/compare/Comparison.ts';
import { changeKind } from '../../src/compare/changeKind.ts';
import { compareReports } from '../../src/compare/compareReports.ts';
import { describeComparison } from '../../src/compare/describeComparison.ts';
import { drawComparison } from '../../src/compare/drawComparison.ts';
import { drawComparisonMarkdown } from '../../src/compare/drawComparisonMarkdown.ts';
import { holdAgainst } from '../../src/report/baseline/holdAgainst.ts';
import type { Report, Result } from '../../src/report/Report.ts';
import type { Standing } from '../../src/report/Standing.ts';
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
    [
      'its reading is not seen any more',
      observed('holds'),
      { ...unverified, level: 'open' },
      'unseen',
      false,
    ],
    ['it met a fault, and is unverified now', { verdict: 'fault' }, unverified, 'unverified', false],
    ['it passed, and a reading is seen now', { level: 'open' }, observed('holds'), 'observed', false],
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

  test.each<[string, Parameters<typeof aReport>[0], Partial<Result>, boolean]>([
    ['passed, and the later run was whole', {}, {}, true],
    ['passed, and a filter left it out', { filter: 'a/c' }, {}, false],
    ['passed, and a shard left it out', { run: { shard: '1/2' } }, {}, false],
    ['passed, and the later run is incomplete', { expected: 9 }, {}, false],
    ['passed at a level that does not count', {}, { level: 'advice' }, false],
    ['failed', {}, fail, false],
    ['was unverified', {}, unverified, false],
  ])('only one report holds it; what is missing %s', (_, different, missing, worse) => {
    const both = aResult({ check: 'kiln/a/a' });
    const before = aReport({ results: [both, aResult({ ...missing, check: 'kiln/a/b' })] });
    const after = aReport({
      results: [both, aResult({ check: 'kiln/a/c', verdict: 'fail' })],
      ...different,
    });
    expect(compare(before, after)).toMatchObject({
      changes: [
        { kind: 'removed', check: 'kiln/a/b', after: null, worse },
        { kind: 'added', check: 'kiln/a/c', before: null, worse: false },
      ],
      worse,
    });
  });
});

describe('a change of standing', () => {
  const afters = ['passed', 'fails', 'known', 'beside', 'observed', 'unverified', 'fault'] as const;
  const same = undefined;
  test.each<[Standing, (ChangeKind | undefined)[]]>([
    ['passed', [same, 'new-failure', 'new-failure', 'new-failure', 'observed', 'lost', 'fault']],
    ['fails', ['fixed', same, 'counts-no-more', 'counts-no-more', 'fixed', 'lost', 'fault']],
    ['known', ['fixed', 'counts-now', same, same, 'fixed', 'lost', 'fault']],
    ['beside', ['fixed', 'counts-now', same, same, 'fixed', 'lost', 'fault']],
    ['observed', ['verified', 'new-failure', 'new-failure', 'new-failure', same, 'unseen', 'fault']],
    ['unverified', ['verified', 'new-failure', 'new-failure', 'new-failure', 'observed', same, 'fault']],
    ['fault', ['verified', 'new-failure', 'new-failure', 'new-failure', 'observed', 'unverified', same]],
  ])('from %s has its name', (before, kinds) => {
    expect(afters.map((after) => changeKind(before, after))).toEqual(kinds);
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

describe('what a comparison comes to', () => {
  const of = (slugs: string, different: Parameters<typeof aReport>[0] = {}) =>
    aReport({ results: [...slugs].map((slug) => aResult({ check: `kiln/a/${slug}` })), ...different });
  const fault = one({ verdict: 'fault' });
  test.each<[string, Report, Report, '✅' | '⚠️' | '❌', string]>([
    ['nothing differs', one({}), one({}), '✅', 'The same: 1 check.'],
    ['it is better', one({ verdict: 'fail' }), one({}), '✅', 'Not worse at the levels that fail a run.'],
    [
      'it is worse',
      one({}),
      one({ verdict: 'fail' }),
      '❌',
      'Worse: 1 check is worse at the levels that fail a run.',
    ],
    [
      'the later run is incomplete',
      of('ab'),
      of('a', { expected: 2 }),
      '❌',
      'No conclusion: the later report is incomplete. 1 check is only in the earlier report.',
    ],
    [
      'both are incomplete, and it is worse',
      aReport({ results: [aResult()], expected: 2 }),
      aReport({ results: [aResult({ verdict: 'fail' })], expected: 2 }),
      '❌',
      'No conclusion: the earlier report is incomplete, and the later report is incomplete; 1 check is worse at the levels that fail a run.',
    ],
    [
      'there are faults in both',
      fault,
      fault,
      '❌',
      "No conclusion: the later report holds faults of Pollspec's own.",
    ],
    [
      'nothing was verified in either',
      one({ verdict: 'unverified' }),
      one({ verdict: 'unverified' }),
      '❌',
      'No conclusion: nothing was verified in the later report.',
    ],
    [
      'no check is in both',
      of('a', { filter: 'a/a' }),
      of('b', { filter: 'a/b' }),
      '❌',
      'No conclusion: no check is in both reports. 1 check is only in the earlier report. 1 check is only in the later report.',
    ],
    [
      'a filter left checks out',
      of('abc'),
      of('a', { filter: 'a/a' }),
      '⚠️',
      'Not worse at the levels that fail a run, among the checks of both reports. 2 checks are only in the earlier report.',
    ],
    [
      'checks are new',
      of('a'),
      of('abc'),
      '⚠️',
      'Not worse at the levels that fail a run, among the checks of both reports. 2 checks are only in the later report.',
    ],
    [
      'a check is new, and fails',
      of('a'),
      aReport({ results: [aResult({ check: 'kiln/a/a' }), aResult({ check: 'kiln/a/b', verdict: 'fail' })] }),
      '⚠️',
      'Not worse at the levels that fail a run, among the checks of both reports. 1 check is only in the later report, 1 of them failing.',
    ],
    [
      'a failure is not seen any more',
      aReport({ results: [aResult(), aResult({ check: 'kiln/a/b', verdict: 'fail' })] }),
      aReport({ results: [aResult(), aResult({ check: 'kiln/a/b', verdict: 'unverified' })] }),
      '⚠️',
      'Not worse at the levels that fail a run.',
    ],
    [
      'a check is gone from a whole run',
      of('ab'),
      of('a'),
      '❌',
      'Worse: 1 check is worse at the levels that fail a run. 1 check is only in the earlier report.',
    ],
  ])('%s', (_, before, after, mark, want) => {
    const comparison = compare(before, after);
    expect(describeComparison(comparison)).toBe(want);
    expect(drawComparisonMarkdown(comparison)).toContain(`\n${mark} **${want}**`);
    const colour = { '✅': 32, '⚠️': 33, '❌': 31 }[mark];
    expect(drawComparison(comparison, { colour: true })).toMatch(
      new RegExp(`\\u001b\\[${colour}m[^\\u001b]*\\u001b\\[39m\\n$`),
    );
  });
});
