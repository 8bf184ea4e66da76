import type { schema } from '@stryker-mutator/api/core';
import { expect, test } from 'vitest';
import { readMutants } from './readMutants.ts';

const source = ['function add(a: number) {', '  return a +', '    1;', '}'].join('\n');

function reportWith(mutant: Partial<schema.MutantResult>): schema.MutationTestResult {
  const whole: schema.MutantResult = {
    id: '7',
    mutatorName: 'ArithmeticOperator',
    replacement: 'a  -\n 1',
    status: 'Survived',
    location: { start: { line: 2, column: 10 }, end: { line: 3, column: 6 } },
    ...mutant,
  };
  return {
    schemaVersion: '2',
    thresholds: { high: 80, low: 60 },
    files: { 'src/add.ts': { language: 'typescript', source, mutants: [whole] } },
  };
}

test('a mutant is known by its line, and by the code that is replaced, over several lines too', () => {
  expect(readMutants(reportWith({}))).toEqual([
    {
      id: '7',
      isKilled: false,
      file: 'src/add.ts',
      line: 'return a +',
      mutator: 'ArithmeticOperator',
      from: 'a + 1',
      to: 'a - 1',
    },
  ]);
});

test.each([
  { status: 'Killed', isKilled: [true] },
  { status: 'Timeout', isKilled: [true] },
  { status: 'Survived', isKilled: [false] },
  { status: 'NoCoverage', isKilled: [false] },
  { status: 'Ignored', isKilled: [] },
] as const)('$status', ({ status, isKilled }) => {
  expect(readMutants(reportWith({ status })).map((mutant) => mutant.isKilled)).toEqual(isKilled);
});
