import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import { judgeEnd } from '../../src/judge/judgeEnd.ts';
import { judgeEnds } from '../../src/judge/judgeEnds.ts';
import { judgeGoesOn } from '../../src/judge/judgeGoesOn.ts';
import { judgeGone } from '../../src/judge/judgeGone.ts';
import { judgePlateau } from '../../src/judge/judgePlateau.ts';
import { judgeQuiet } from '../../src/judge/judgeQuiet.ts';
import { judgeTidy } from '../../src/judge/judgeTidy.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import {
  crashed,
  done,
  failed,
  type Poll,
  placesOf,
  pollsAt,
  recordOf,
  unsettled,
} from '../helpers/journal.ts';

const end = { state: 'done', percent: 100 };
const toEnd: Poll[] = [{ atSeconds: 0 }, { atSeconds: 15, ...end }];

describe('the end of a job', () => {
  const ended = (observation: Observation, polls = toEnd) =>
    recordOf(polls, { outcome: done(observation, 15) });
  const CASES = [
    {
      name: 'that the wait ends with passes',
      record: ended({ state: 'done', phase: 'succeeded' }),
      want: 'pass',
    },
    { name: 'that the wait resolves with in silence passes', record: ended({}), want: 'pass' },
    { name: 'of another phase fails', record: ended({ phase: 'failed' }), want: 'fail' },
    { name: 'of another state fails', record: ended({ state: 'running' }), want: 'fail' },
    { name: 'that had not come fails', record: ended({ state: 'done' }, pollsAt([0])), want: 'fail' },
    {
      name: 'that is rejected fails',
      record: recordOf(toEnd, { outcome: failed({ kind: 'other' }) }),
      want: 'fail',
    },
    {
      name: 'that is passed over fails',
      record: recordOf(toEnd, { outcome: unsettled('requests') }),
      want: 'fail',
    },
    { name: 'that crashes the client fails', record: recordOf(toEnd, { outcome: crashed() }), want: 'fail' },
  ];
  it.each(CASES)('$name', ({ record, want }) => {
    expect(judgeEnd(record, spec, end).verdict).toBe(want);
  });
});

describe('quiet after the end', () => {
  const isEnd = ({ reply }: { reply: { index: number } }) => reply.index === 1;
  const quiet = (polls: Poll[]) => judgeQuiet(recordOf(polls), isEnd);

  it('passes when nothing is asked afterwards', () => {
    expect(quiet(toEnd).verdict).toBe('pass');
  });
  it('fails at the first request afterwards', () => {
    expect(placesOf(quiet([...toEnd, { atSeconds: 30, index: 1 }, { atSeconds: 60, index: 1 }]))).toEqual([
      '#3 at 30 s',
    ]);
  });
  it('fails when the request comes at the very time of the answer', () => {
    expect(placesOf(quiet([...toEnd, { atSeconds: 15, index: 1 }]))).toEqual(['#3 at 15 s']);
  });
  it('passes over a request that was sent before the end had come', () => {
    const polls = [
      { atSeconds: 0 },
      { atSeconds: 15, ...end, latencySeconds: 20 },
      { atSeconds: 30, index: 1 },
    ];
    expect(quiet(polls).verdict).toBe('pass');
  });
  it('is unverified when the client never came to the end', () => {
    expect(quiet(pollsAt([0])).verdict).toBe('unverified');
  });
  it('is unverified when the answer that ends the job never arrived', () => {
    expect(quiet([{ atSeconds: 0 }, { atSeconds: 15, lost: true }]).verdict).toBe('unverified');
  });
});

describe('a job that is gone', () => {
  const gone = (count: number): Poll[] => [
    { atSeconds: 0 },
    ...Array.from({ length: count }, (_, index) => ({ atSeconds: 15 * (index + 1), status: 404 })),
  ];
  const CASES = [
    {
      name: 'ends the wait with the first 404',
      polls: gone(1),
      outcome: failed({ kind: 'not-found' as const }),
      most: 1,
      want: 'pass',
    },
    {
      name: 'does not end it at once after a second',
      polls: gone(2),
      outcome: failed({ kind: 'not-found' as const }),
      most: 1,
      want: 'fail',
    },
    {
      name: 'may end it at the fourth',
      polls: gone(4),
      outcome: failed({ status: 404 }),
      most: 4,
      want: 'pass',
    },
    {
      name: 'may not end it at the fifth',
      polls: gone(5),
      outcome: failed({ kind: 'not-found' as const }),
      most: 4,
      want: 'fail',
    },
    { name: 'is asked for ever', polls: gone(20), outcome: unsettled('requests'), most: 4, want: 'fail' },
    {
      name: 'is taken for a good end',
      polls: gone(1),
      outcome: done({ phase: 'succeeded' as const }),
      most: 4,
      want: 'fail',
    },
    { name: 'crashes the client', polls: gone(1), outcome: crashed(), most: 4, want: 'fail' },
    { name: 'was never asked for again', polls: gone(0), outcome: failed({}), most: 4, want: 'unverified' },
  ];
  it.each(CASES)('$name: $want', ({ polls, outcome, most, want }) => {
    expect(judgeGone(recordOf(polls, { outcome }), most).verdict).toBe(want);
  });
  it('is one 404 too many at that exchange', () => {
    expect(placesOf(judgeGone(recordOf(gone(6), { outcome: failed({}) }), 4))).toEqual(['#6 at 75 s']);
  });
});

describe('a job that stands still', () => {
  const waiting = unsettled('seconds', 86_400);
  const CASES = [
    { name: 'keeps a client waiting', polls: pollsAt([0, 15, 45]), outcome: waiting, want: 'pass' },
    {
      name: 'may be asked at the first interval again',
      polls: pollsAt([0, 15, 30]),
      outcome: waiting,
      want: 'pass',
    },
    { name: 'may not be asked 1 ms sooner', polls: pollsAt([0, 15, 29.999]), outcome: waiting, want: 'fail' },
    {
      name: 'may be given up with an error, which shows nothing',
      polls: pollsAt([0, 15]),
      outcome: failed({}),
      want: 'unverified',
    },
    {
      name: 'is not over',
      polls: pollsAt([0, 15]),
      outcome: done({ phase: 'succeeded' as const }),
      want: 'fail',
    },
    {
      name: 'does not stop the client',
      polls: pollsAt([0, 15]),
      outcome: unsettled('stalled'),
      want: 'fail',
    },
    { name: 'does not crash the client', polls: pollsAt([0, 15]), outcome: crashed(), want: 'fail' },
  ];
  it.each(CASES)('$name', ({ polls, outcome, want }) => {
    expect(judgePlateau(recordOf(polls, { outcome }), spec).verdict).toBe(want);
  });
  it('names the poll that came too soon', () => {
    expect(placesOf(judgePlateau(recordOf(pollsAt([0, 15, 20, 22]), { outcome: waiting }), spec))).toEqual([
      '#3 at 20 s',
    ]);
  });
  it('may be asked each second where the page has no schedule', () => {
    const { backoff: _, ...without } = spec;
    expect(judgePlateau(recordOf(pollsAt([0, 1, 2]), { outcome: waiting }), without).verdict).toBe('pass');
  });
});

describe('a wait that nothing will come of', () => {
  const CASES = [
    { name: 'ends with an error: passes', outcome: failed({ kind: 'other' }), want: 'pass' },
    { name: 'ends as unknown: passes', outcome: done({ phase: 'unknown' }), want: 'pass' },
    { name: 'ends without a told phase: passes', outcome: done({ state: 'new' }), want: 'pass' },
    { name: 'ends as a success: fails', outcome: done({ phase: 'succeeded' }), want: 'fail' },
    { name: 'goes on: fails', outcome: unsettled('seconds'), want: 'fail' },
    { name: 'asks on: fails', outcome: unsettled('requests', 3600), want: 'fail' },
    {
      name: 'asks so often that the limit comes within the hour: unverified',
      outcome: unsettled('requests', 3599),
      want: 'unverified',
    },
    { name: 'crashes: fails', outcome: crashed(), want: 'fail' },
  ];
  it.each(CASES)('$name', ({ outcome, want }) => {
    expect(judgeEnds(recordOf(pollsAt([0, 15]), { outcome }), 1).verdict).toBe(want);
  });
});

it.each([failed({}), done({ state: 'running' })])(
  'a wait that ended before nothing would come of it is unverified',
  (outcome) => {
    expect(judgeEnds(recordOf(pollsAt([0]), { outcome }), 1).verdict).toBe('unverified');
  },
);

describe('a wait that shall go on past its second poll', () => {
  const CASES = [
    { name: 'passes with a third', times: [0, 15, 45], want: 'pass' },
    { name: 'fails without', times: [0, 15], want: 'fail' },
    { name: 'is unverified when it did not come to the second', times: [0], want: 'unverified' },
  ];
  it.each(CASES)('$name', ({ times, want }) => {
    expect(judgeGoesOn(recordOf(pollsAt(times)), 2).verdict).toBe(want);
  });
});

describe('timers after the end', () => {
  const CASES = [
    { name: 'none passes', timersLeft: 0, outcome: done({}, 15), want: 'pass' },
    { name: 'one fails', timersLeft: 1, outcome: done({}, 15), want: 'fail' },
    { name: 'one after an error fails', timersLeft: 1, outcome: failed({}, 15), want: 'fail' },
    {
      name: 'of a wait that did not end are unverified',
      timersLeft: 1,
      outcome: unsettled('seconds', 15),
      want: 'unverified',
    },
  ];
  it.each(CASES)('$name', ({ timersLeft, outcome, want }) => {
    expect(judgeTidy(recordOf(toEnd, { outcome }, { timersLeft })).verdict).toBe(want);
  });
});
