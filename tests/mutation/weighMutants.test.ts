import { describe, expect, test } from 'vitest';
import type { TestedMutant } from './readMutants.ts';
import { type KnownSurvivor, weighMutants } from './weighMutants.ts';

const code = { file: 'src/a.ts', line: "say('x', 'x');", mutator: 'StringLiteral', from: "'x'", to: '""' };
const killed: TestedMutant = { ...code, id: '1', isKilled: true };
const survivor: TestedMutant = { ...code, id: '2', isKilled: false };
const allowed: KnownSurvivor = { ...code, reason: 'wording', isGap: false };
const gap: KnownSurvivor = { ...allowed, isGap: true };

describe('the score', () => {
  const cases = [
    { name: 'is 100 % when all are killed', mutants: [killed, killed], known: [], percent: 100, missed: 0 },
    { name: 'counts an unlisted survivor', mutants: [killed, survivor], known: [], percent: 50, missed: 1 },
    {
      name: 'leaves out what may survive',
      mutants: [killed, survivor],
      known: [allowed],
      percent: 100,
      missed: 0,
    },
    { name: 'counts a gap', mutants: [killed, survivor], known: [gap], percent: 50, missed: 1 },
    {
      name: 'needs an entry for each of two that are alike',
      mutants: [killed, survivor, survivor],
      known: [allowed],
      percent: 50,
      missed: 1,
    },
  ];
  test.each(cases)('$name', ({ mutants, known, percent, missed }) => {
    expect(weighMutants(mutants, known)).toMatchObject({ percent, missed });
  });

  test('is also told with what may survive counted as missed', () => {
    expect(weighMutants([killed, survivor], [allowed])).toMatchObject({ rawPercent: 50, percent: 100 });
  });
});

test('a survivor that is not in the list is told', () => {
  const other = { ...survivor, to: '"y"' };
  expect(weighMutants([survivor, other], [allowed]).unknown).toEqual([other]);
});

test('an entry whose mutant is killed is told', () => {
  expect(weighMutants([killed], [allowed]).stale).toEqual([allowed]);
});
