import { expect, it } from 'vitest';
import type { Verdict } from '../../src/judge/Judgement.ts';
import { judgeTwoSequences } from '../../src/judge/judgeTwoSequences.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { recordOf } from '../helpers/journal.ts';

const CASES: { name: string; times: [number[], number[]]; want: Verdict }[] = [
  {
    name: 'each its own sequence',
    times: [
      [0, 15, 45],
      [0, 15, 45],
    ],
    want: 'pass',
  },
  {
    name: 'each with jitter of its own',
    times: [
      [0, 16, 50],
      [0, 29, 60],
    ],
    want: 'pass',
  },
  {
    name: 'one sequence for both',
    times: [
      [0, 15, 75],
      [0, 30, 150],
    ],
    want: 'fail',
  },
  {
    name: 'both two seconds',
    times: [
      [0, 2, 4],
      [0, 2, 4],
    ],
    want: 'unverified',
  },
];
it.each(CASES)('$name: $want', ({ times, want }) => {
  const polls = times
    .flatMap((own, wait) => own.map((atSeconds) => ({ atSeconds, wait, percent: 10 })))
    .toSorted((a, b) => a.atSeconds - b.atSeconds);
  expect(judgeTwoSequences(recordOf(polls), spec, [1, 2]).verdict).toBe(want);
});
