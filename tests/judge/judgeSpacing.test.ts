import { describe, expect, it } from 'vitest';
import { judgeOverlap } from '../../src/judge/judgeOverlap.ts';
import { judgeSpacing } from '../../src/judge/judgeSpacing.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { type Poll, placesOf, pollsAt, recordOf } from '../helpers/journal.ts';

describe('requests of one wait', () => {
  const CASES: { name: string; polls: Poll[]; verdict: string; want: string[] }[] = [
    { name: 'exactly a second apart pass', polls: pollsAt([0, 1, 2]), verdict: 'pass', want: [] },
    {
      name: '1 ms less apart fail at the later one',
      polls: pollsAt([0, 1, 1.999]),
      verdict: 'fail',
      want: ['#3 at 1.999 s'],
    },
    { name: 'at the same time fail', polls: pollsAt([0, 0]), verdict: 'fail', want: ['#2 at 0 s'] },
    { name: 'are counted from request to request', polls: pollsAt([0, 1], [], 5), verdict: 'pass', want: [] },
    {
      name: 'are compared with each other alone',
      polls: [{ atSeconds: 0 }, { atSeconds: 0.5, wait: 1 }, { atSeconds: 1 }],
      verdict: 'pass',
      want: [],
    },
    { name: 'are unverified when there is but one', polls: pollsAt([0]), verdict: 'unverified', want: [] },
  ];
  it.each(CASES)('$name', ({ polls, verdict, want }) => {
    const judgement = judgeSpacing(recordOf(polls), spec, 1);
    expect(judgement.verdict).toBe(verdict);
    expect(placesOf(judgement)).toEqual(want);
  });
});

describe('requests under way', () => {
  const CASES: { name: string; polls: Poll[]; verdict: string; want: string[] }[] = [
    { name: 'one after the other pass', polls: pollsAt([0, 35], [], 20), verdict: 'pass', want: [] },
    {
      name: 'at the very time of the answer pass',
      polls: pollsAt([0, 20], [], 20),
      verdict: 'pass',
      want: [],
    },
    {
      name: '1 ms before the answer fail',
      polls: pollsAt([0, 19.999], [], 20),
      verdict: 'fail',
      want: ['#2 at 19.999 s'],
    },
    {
      name: 'after one that was given up pass',
      polls: [{ atSeconds: 0, abortedAfterSeconds: 10 }, { atSeconds: 10 }],
      verdict: 'pass',
      want: [],
    },
    {
      name: 'beside one that is never answered fail',
      polls: [{ atSeconds: 0, lost: true }, { atSeconds: 60 }],
      verdict: 'fail',
      want: ['#2 at 60 s'],
    },
    {
      name: 'of another wait do not count',
      polls: [{ atSeconds: 0, latencySeconds: 50 }, { atSeconds: 5, wait: 1 }, { atSeconds: 60 }],
      verdict: 'pass',
      want: [],
    },
    { name: 'are unverified when there is but one', polls: pollsAt([0]), verdict: 'unverified', want: [] },
  ];
  it.each(CASES)('$name', ({ polls, verdict, want }) => {
    const judgement = judgeOverlap(recordOf(polls), spec);
    expect(judgement.verdict).toBe(verdict);
    expect(placesOf(judgement)).toEqual(want);
  });

  it('are looked for further back than the request before', () => {
    const polls = [{ atSeconds: 0, latencySeconds: 100 }, { atSeconds: 0, wait: 1 }, { atSeconds: 60 }];
    expect(judgeOverlap(recordOf(polls), spec).message).toBe(
      'expected no request while #1 waits for its answer; got #3 sent at 60 s',
    );
  });
});
