import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/judge/Judgement.ts';
import { holdAgainst } from '../../src/report/baseline/holdAgainst.ts';
import { describeConclusion } from '../../src/report/describeConclusion.ts';
import { drawAnnotations } from '../../src/report/drawAnnotations.ts';
import { drawTerminal } from '../../src/report/drawTerminal.ts';
import { exitCodeOf } from '../../src/report/exitCodeOf.ts';
import { drawMarkdown } from '../../src/report/markdown/drawMarkdown.ts';
import { mergeReports } from '../../src/report/mergeReports.ts';
import type { Report } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const LISTED = 'kiln/backoff/listed';
const baseline = {
  file: 'base.yaml',
  failures: [
    { check: LISTED, reason: 'Until 3.0.', link: 'https://x.example/1', lines: { first: 3, last: 5 } },
  ],
};
const held = (
  verdict: Verdict | undefined,
  others: Parameters<typeof aResult>[0][] = [],
  more: object = {},
): Report =>
  holdAgainst(
    aReport({
      results: [
        aResult({ check: 'kiln/request/method' }),
        ...(verdict === undefined ? [] : [aResult({ check: LISTED, verdict })]),
        ...others.map((one) => aResult(one)),
      ],
      ...more,
    }),
    baseline,
  );
const fails = { check: 'kiln/backoff/other', verdict: 'fail' as const };

describe('a run that is held against a baseline', () => {
  test.each<[string, Report, number, string]>([
    [
      'a listed failure does not fail it',
      held('fail'),
      0,
      'Conforms at must, should and implied, but for what is known. 1 known failure does not count.',
    ],
    [
      'a failure that is not listed does',
      held('fail', [fails]),
      1,
      'Does not conform: 1 check fails at must, should and implied. 1 known failure does not count.',
    ],
    [
      'a listed check that passes does',
      held('pass'),
      1,
      'Conforms at must, should and implied. 1 known failure passes now: delete it from the baseline.',
    ],
    [
      'a listed check that is unverified does not',
      held('unverified'),
      0,
      'Conforms at must, should and implied.',
    ],
    [
      'a listed check that is observed does not',
      held('observed'),
      0,
      'Conforms at must, should and implied.',
    ],
    [
      'a listed check that was left out does not',
      held(undefined),
      0,
      'Conforms at must, should and implied.',
    ],
    [
      'a fault is never covered',
      held('fault'),
      4,
      "No conclusion: 1 check met a fault of Pollspec's own. Please report it.",
    ],
    [
      'an incomplete run stays incomplete',
      held('fail', [], { expected: 9 }),
      3,
      'Incomplete: 7 of 9 checks gave no result.',
    ],
  ])('%s', (_, report, code, conclusion) => {
    expect(exitCodeOf(report)).toBe(code);
    expect(describeConclusion(report)).toBe(conclusion);
  });

  test('keeps its results and counts as they are, so that a known failure is no pass', () => {
    const { baseline: _, ...without } = held('fail');
    const { baseline: known, ...report } = held('fail');
    expect(report).toEqual(without);
    expect(report.summary).toMatchObject({ fail: 1, conforms: false });
    expect(known).toEqual({ ...baseline, failures: [{ ...baseline.failures[0], came: 'fail' }] });
  });

  test.each([
    [
      held('fail'),
      'Known failures, which do not fail the run\n  kiln/backoff/listed  Until 3.0. (https://x.example/1)\n',
    ],
    [
      held('pass'),
      'Known failures that pass now, which fails the run: delete them from base.yaml\n  kiln/backoff/listed  lines 3 to 5\n',
    ],
    [
      held('unverified'),
      'Known failures that did not fail and were not verified: look whether they are gone\n  kiln/backoff/listed  Until 3.0. (https://x.example/1): unverified\n',
    ],
  ])('says on a terminal what became of what is listed', (report, want) => {
    const drawn = drawTerminal(report, { colour: false, specs: new Map() });
    expect(drawn).toContain(want);
    expect(drawn).not.toContain('FAIL kiln/backoff/listed');
  });
});

test.each<[string, boolean, Report]>([
  ['a whole run', true, held(undefined)],
  ['a filter', false, held(undefined, [], { filter: 'request/' })],
  ['a shard', false, held(undefined, [], { run: { shard: '1/2' } })],
  ['an incomplete run', false, held(undefined, [], { expected: 9 })],
  ['a run of another page', false, held(undefined, [], { specs: [{ id: 'oven', revision: 'undated' }] })],
  ['a run of it', false, held('unverified')],
])('a listed check that was not run is told, by %s: %s', (_, isTold, report) => {
  const said = [
    drawTerminal(report, { colour: false, specs: new Map() }),
    drawMarkdown(report, { specs: new Map() }),
    drawAnnotations(report, {}, new Map()),
  ];
  const want = [
    'Known failures whose checks were not run: look whether they belong here\n  kiln/backoff/listed  Until 3.0. (https://x.example/1)\n',
    '### Known failures whose checks were not run: 1\n\n- `kiln/backoff/listed`: `Until 3.0. (https://x.example/1)`',
    '::notice title=1 known failures whose checks were not run::kiln/backoff/listed\n',
  ];
  expect(said.map((text, index) => text.includes(want[index] ?? ''))).toEqual(want.map(() => isTold));
});

describe('shards that were held against a baseline', () => {
  const shard = (index: number, results: Parameters<typeof aResult>[0][], known = baseline) => ({
    file: `${index}.json`,
    report: holdAgainst(
      aReport({
        specs: [{ id: 'kiln', revision: 'undated' }],
        results: results.map((one) => aResult(one)),
        run: { shard: `${index}/2` },
      }),
      known,
    ),
  });

  test('are held against it together', () => {
    const merged = mergeReports([shard(1, [{ check: LISTED, verdict: 'fail' }]), shard(2, [{}])]);
    expect(merged.baseline?.failures).toMatchObject([{ check: LISTED, came: 'fail' }]);
    expect(exitCodeOf(merged)).toBe(0);
  });

  test('are refused when it was another one', () => {
    const other = { ...baseline, failures: [] };
    expect(() => mergeReports([shard(1, [{}]), shard(2, [fails], other)])).toThrow(
      '2.json was held against another baseline than 1.json. Name the same one for all shards, or only for the merge.',
    );
  });
});
