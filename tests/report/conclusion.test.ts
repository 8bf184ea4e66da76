import { describe, expect, test } from 'vitest';
import { describeConclusion } from '../../src/report/describeConclusion.ts';
import { exitCodeOf } from '../../src/report/exitCodeOf.ts';
import type { Result } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const pass = aResult({ check: 'kiln/request/method' });
const failOf = (level: Result['level']): Result =>
  aResult({ check: `kiln/errors/${level}`, level, verdict: 'fail' });
const unverified = aResult({ check: 'kiln/errors/401', verdict: 'unverified' });
const fault = aResult({ check: 'kiln/errors/500', verdict: 'fault' });

const table: [what: string, results: Result[], expected: number, code: number, words: RegExp][] = [
  ['only passes', [pass], 1, 0, /^Conforms at must, should and implied\.$/],
  [
    'passes and an advice failure',
    [pass, failOf('advice')],
    2,
    0,
    /^Conforms .* 1 failure below these levels does not count\.$/,
  ],
  ['passes and what is unverified', [pass, unverified], 2, 0, /^Conforms/],
  [
    'a failure at must',
    [pass, failOf('must')],
    2,
    1,
    /^Does not conform: 1 check fails at must, should and implied\.$/,
  ],
  ['failures at two levels', [failOf('should'), failOf('implied')], 2, 1, /^Does not conform: 2 checks fail/],
  ['nothing but what is unverified', [unverified], 1, 3, /^Nothing was verified/],
  ['no check at all', [], 0, 3, /^Nothing was verified/],
  ['a missing result', [pass], 2, 3, /^Incomplete: 1 of 2 checks gave no result\.$/],
  ['a missing result beside a failure', [failOf('must')], 2, 3, /^Incomplete: .*; 1 failed at must/],
  [
    'a fault beside everything else',
    [pass, failOf('must'), fault],
    4,
    4,
    /^No conclusion: 1 check met a fault of Pollspec's own/,
  ],
];

describe('the conclusion of a report', () => {
  test.each(table)('%s', (_, results, expected, code, words) => {
    const report = aReport({ results, expected });
    expect(exitCodeOf(report)).toBe(code);
    expect(describeConclusion(report)).toMatch(words);
    expect(report.summary.conforms).toBe(code === 0);
  });

  test('follows the levels that fail the run', () => {
    const results = [pass, failOf('advice')];
    expect(exitCodeOf(aReport({ results, failOn: ['must', 'advice'] }))).toBe(1);
    expect(exitCodeOf(aReport({ results: [pass, failOf('must')], failOn: ['advice'] }))).toBe(0);
  });

  test('counts by verdict and by level', () => {
    const { summary } = aReport({
      results: [pass, failOf('must'), failOf('advice'), unverified],
      expected: 5,
    });
    expect(summary).toMatchObject({
      expected: 5,
      emitted: 4,
      pass: 1,
      fail: 2,
      unverified: 1,
      observed: 0,
      fault: 0,
    });
    expect(summary.byLevel.must).toEqual({ pass: 0, fail: 1, observed: 0, unverified: 0, fault: 0 });
    expect(summary.byLevel.advice.fail).toBe(1);
  });
});
