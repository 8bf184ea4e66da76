import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import { judgeLastAnswer } from '../../src/judge/judgeLastAnswer.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { done, failed, recordOf } from '../helpers/journal.ts';

const last = { state: 'done', list: ['a', 'b'] };
const record = (outcome: Outcome, body = JSON.stringify(last)) =>
  recordOf([{ atSeconds: 0 }, { atSeconds: 15, body }], {
    outcome,
    progress: [{ observation: { percent: 10 }, atSeconds: 0 }],
  });

describe('of a wait that ended', () => {
  it.each<{ name: string; outcome: Outcome; body?: string; want: string }>([
    {
      name: 'with what the last answer says',
      outcome: done({ fields: { '/list': ['a', 'b'] } }),
      want: 'pass',
    },
    { name: 'with a percentage of before', outcome: done({ state: 'done', percent: 10 }), want: 'fail' },
    { name: 'with a list that grew', outcome: done({ fields: { '/list': ['a', 'a', 'b'] } }), want: 'fail' },
    { name: 'with an error', outcome: failed({ kind: 'other' }), want: 'unverified' },
    { name: 'at another answer', outcome: done({ state: 'done' }), body: '{}', want: 'unverified' },
  ])('$name is judged $want', ({ outcome, body, want }) => {
    expect(judgeLastAnswer(record(outcome, body), spec, last).verdict).toBe(want);
  });

  it('the finding is at the last exchange', () => {
    const { findings } = judgeLastAnswer(record(done({ percent: 10 })), spec, last);
    expect(findings).toMatchObject([{ exchange: 2 }]);
  });
});
