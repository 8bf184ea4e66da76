import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';
import { compareReports } from './compareReports.ts';

const FIRST = 'kiln/backoff/first-interval';
const STEP = 'kiln/backoff/step-2';
const results = [aResult({ check: FIRST }), aResult({ check: STEP })];
const textOf = (report: Report) => `${JSON.stringify(report, null, 2)}\n`;
const first = textOf(aReport({ results }));

describe('two reports', () => {
  test('that are the same do not differ', () => {
    expect(compareReports(first, textOf(aReport({ results })))).toEqual([]);
  });

  test('may differ in `run`', () => {
    const run = { startedAt: '2027-01-01T00:00:00.000Z', durationMs: 1, notes: ['late'] };
    expect(compareReports(first, textOf(aReport({ results, run })))).toEqual([]);
  });

  test('differ by a verdict, which is told with its check', () => {
    const other = [aResult({ check: FIRST }), aResult({ check: STEP, verdict: 'unverified' })];
    expect(compareReports(first, textOf({ ...aReport({ results }), results: other }))).toEqual([
      STEP,
      '  /verdict was "pass", is "unverified"',
    ]);
  });

  test('differ by a result that did not come', () => {
    const lines = compareReports(first, textOf({ ...aReport({ results }), results: results.slice(0, 1) }));
    expect(lines).toEqual([STEP, expect.stringMatching(/^ {2}all of it was \{"check".*…, is absent$/)]);
  });

  test('differ beside their results', () => {
    expect(compareReports(first, textOf(aReport({ results, seed: 2 })))).toEqual([
      'beside the results',
      '  /seed was 1, is 2',
    ]);
  });

  test('differ by the order of their results alone', () => {
    const other = textOf({ ...aReport({ results }), results: results.toReversed() });
    expect(compareReports(first, other)).toEqual(['the same results or members, in another order']);
  });

  test('that differ in many places of a result are told by the first of them', () => {
    const other = [
      aResult({ check: FIRST }),
      aResult({ check: STEP, findings: [], statements: [...'abcdefgh'] }),
    ];
    const lines = compareReports(first, textOf({ ...aReport({ results }), results: other }));
    expect(lines).toHaveLength(7);
    expect(lines.at(-1)).toBe('  and 3 more');
  });
});
