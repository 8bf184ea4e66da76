import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import { judgeRetries } from '../../src/judge/judgeRetries.ts';
import { done, failed, type Poll, recordOf, unsettled } from '../helpers/journal.ts';

/** Good answers and 429s by turns, from the statuses. */
const polls = (...statuses: number[]): Poll[] =>
  statuses.map((status, index) => ({ atSeconds: index * 15, status }));
const gaveUp = failed({ kind: 'rate-limited' });

describe('of two 429s with good answers before and after them', () => {
  it.each<{ name: string; statuses: number[]; outcome: Outcome; want: string }>([
    { name: 'going on past both', statuses: [200, 429, 200, 429, 200], outcome: done({}), want: 'pass' },
    { name: 'giving up on the second', statuses: [200, 429, 200, 429], outcome: gaveUp, want: 'fail' },
    { name: 'an end at the second', statuses: [200, 429, 200, 429], outcome: done({}), want: 'fail' },
    { name: 'giving up on the first', statuses: [200, 429], outcome: gaveUp, want: 'unverified' },
    {
      name: 'being left on the second',
      statuses: [200, 429, 200, 429],
      outcome: unsettled('patience'),
      want: 'unverified',
    },
    {
      name: 'ending between them',
      statuses: [200, 429, 200],
      outcome: failed({ kind: 'other' }),
      want: 'unverified',
    },
    { name: 'asking for nothing', statuses: [], outcome: gaveUp, want: 'unverified' },
  ])('$name is judged $want', ({ statuses, outcome, want }) => {
    expect(judgeRetries(recordOf(polls(...statuses), { outcome }), 2).verdict).toBe(want);
  });

  it('the finding names the answer at which it gave up', () => {
    const { findings } = judgeRetries(recordOf(polls(200, 429, 200, 429), { outcome: gaveUp }), 2);
    expect(findings).toMatchObject([{ exchange: 4 }]);
  });
});
