import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';
import { compareVerdicts } from './compareVerdicts.ts';

const CHECK = 'kiln/backoff/after-429';
const textOf = (seed: number, ...results: Result[]) => JSON.stringify(aReport({ seed, results }));
const passed = aResult({ check: CHECK, message: 'as it should be', reproduce: 'npx pollspec test --seed 1' });

describe('the verdicts with two seeds', () => {
  test('are the same whatever else is told', () => {
    const other = {
      ...passed,
      message: '5 polls',
      title: 'Another?',
      reproduce: 'npx pollspec test --seed 2',
    };
    expect(compareVerdicts(textOf(1, passed), textOf(2, other))).toEqual([]);
  });

  test('deviate, which is told with both seeds and commands', () => {
    const failed: Result = {
      ...passed,
      verdict: 'fail',
      message: 'too early',
      reproduce: 'npx pollspec test --seed 2',
    };
    expect(compareVerdicts(textOf(1, passed), textOf(2, failed))).toEqual([
      CHECK,
      '  seed 1: pass: as it should be',
      '    npx pollspec test --seed 1',
      '  seed 2: fail: too early',
      '    npx pollspec test --seed 2',
    ]);
  });

  test('deviate when another reading is observed', () => {
    const observed = (reading: string): Result => ({ ...passed, verdict: 'observed', reading });
    const lines = compareVerdicts(textOf(1, observed('goes-on')), textOf(2, observed('starts-again')));
    expect(lines.filter((line) => line.startsWith('  seed'))).toEqual([
      '  seed 1: observed goes-on: as it should be',
      '  seed 2: observed starts-again: as it should be',
    ]);
  });

  test('deviate when a check has a result with one of them alone', () => {
    expect(compareVerdicts(textOf(1), textOf(2, passed)).slice(0, 3)).toEqual([
      CHECK,
      '  seed 1: no result',
      '  seed 2: pass: as it should be',
    ]);
  });
});
