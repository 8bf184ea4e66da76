import { describe, expect, it } from 'vitest';
import { judgeCancel } from '../../src/judge/judgeCancel.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { crashed, done, failed, placesOf, pollsAt, recordOf, unsettled } from '../helpers/journal.ts';

const judge = (times: number[], outcome: ReturnType<typeof done>, cancelledAtSeconds = 0.5) =>
  judgeCancel(recordOf(pollsAt(times), { outcome }, { cancelledAtSeconds }), spec);

describe('a cancelled operation', () => {
  const CASES = [
    {
      name: 'that ends as cancelled, at once and quietly, passes',
      times: [0],
      outcome: failed({ kind: 'cancelled' }, 0.5),
      want: [],
    },
    {
      name: 'that ends with an error of no told kind passes',
      times: [0],
      outcome: failed({}, 0.5),
      want: [],
    },
    {
      name: 'that ends within a second passes',
      times: [0],
      outcome: failed({ kind: 'cancelled' }, 1.5),
      want: [],
    },
    {
      name: 'that ends more than a second later fails',
      times: [0],
      outcome: failed({ kind: 'cancelled' }, 1.501),
      want: ['#? at 1.501 s'],
    },
    {
      name: 'that ends only when its wait is over fails',
      times: [0],
      outcome: failed({ kind: 'cancelled' }, 15),
      want: ['#? at 15 s'],
    },
    {
      name: 'that ends with another error fails',
      times: [0],
      outcome: failed({ kind: 'network' }, 0.5),
      want: ['#? at 0.5 s'],
    },
    {
      name: 'that resolves fails',
      times: [0],
      outcome: done({ state: 'running' }, 0.5),
      want: ['#? at 0.5 s'],
    },
    { name: 'that never ends fails', times: [0], outcome: unsettled('stalled', 0.5), want: ['#? at 0.5 s'] },
    { name: 'that crashes fails', times: [0], outcome: crashed('TypeError', 0.5), want: ['#? at 0.5 s'] },
    {
      name: 'that asks once more fails',
      times: [0, 15],
      outcome: failed({ kind: 'cancelled' }, 0.5),
      want: ['#2 at 15 s'],
    },
    {
      name: 'that goes on fails for both',
      times: [0, 15, 45],
      outcome: unsettled('requests', 60),
      want: ['#? at 0.5 s', '#2 at 15 s'],
    },
  ];
  it.each(CASES)('$name', ({ times, outcome, want }) => {
    const judgement = judge(times, outcome);
    expect(placesOf(judgement)).toEqual(want);
    expect(judgement.verdict).toBe(want.length === 0 ? 'pass' : 'fail');
  });
});

describe('an operation that was not cancelled', () => {
  const CASES = [
    {
      name: 'since it never came to that is unverified',
      outcome: failed({ kind: 'other' }),
      cancelled: undefined,
    },
    { name: 'since it had failed before is unverified', outcome: failed({}, 0), cancelled: 0.5 },
    { name: 'since it had resolved before is unverified', outcome: done({}, 0), cancelled: 0.5 },
    { name: 'since it had crashed before is unverified', outcome: crashed('TypeError', 0), cancelled: 0.5 },
  ];
  it.each(CASES)('$name', ({ outcome, cancelled }) => {
    const more = cancelled === undefined ? {} : { cancelledAtSeconds: cancelled };
    expect(judgeCancel(recordOf(pollsAt([0]), { outcome }, more), spec)).toMatchObject({
      verdict: 'unverified',
      findings: [],
    });
  });
});
