import { describe, expect, it } from 'vitest';
import { judgeRetryAfter } from '../../src/judge/judgeRetryAfter.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { crashed, done, failed, type Poll, placesOf, recordOf, unsettled } from '../helpers/journal.ts';

const refused = (atSeconds: number, latencySeconds = 0): Poll => ({ atSeconds, status: 429, latencySeconds });
const good = (atSeconds: number): Poll => ({ atSeconds });

describe('the request after a 429', () => {
  const CASES: { name: string; polls: Poll[]; least: number[]; want: string[] }[] = [
    { name: 'may come exactly at Retry-After', polls: [refused(0), good(7)], least: [7], want: [] },
    { name: 'may come later', polls: [refused(0), good(3000)], least: [7], want: [] },
    { name: 'is too early by 1 ms', polls: [refused(0), good(6.999)], least: [7], want: ['#2 at 6.999 s'] },
    { name: 'may come at once after a Retry-After of 0', polls: [refused(0), good(0)], least: [0], want: [] },
    {
      name: 'is counted from the first byte of the answer',
      polls: [refused(0, 2), good(9)],
      least: [7],
      want: [],
    },
    {
      name: 'is too early when it counts from the request',
      polls: [refused(0, 2), good(7)],
      least: [7],
      want: ['#2 at 7 s'],
    },
    {
      name: 'is judged for each 429 by its own Retry-After',
      polls: [refused(0), refused(7), good(37.999)],
      least: [7, 31],
      want: ['#3 at 37.999 s'],
    },
    {
      name: 'is found for both of two',
      polls: [refused(0), refused(1), good(2)],
      least: [7, 31],
      want: ['#2 at 1 s', '#3 at 2 s'],
    },
    {
      name: 'is the first one that could know of it',
      polls: [refused(0, 5), good(2), good(8)],
      least: [7],
      want: ['#3 at 8 s'],
    },
    {
      name: 'is judged in the middle of a wait',
      polls: [good(0), refused(15), good(21.9)],
      least: [7],
      want: ['#3 at 21.9 s'],
    },
    {
      name: 'passes over requests elsewhere',
      polls: [refused(0), { atSeconds: 1, wait: -1, status: 599 }, good(7)],
      least: [7],
      want: [],
    },
  ];
  it.each(CASES)('$name', ({ polls, least, want }) => {
    const judgement = judgeRetryAfter(recordOf(polls), { spec, leastSeconds: least });
    expect(placesOf(judgement)).toEqual(want);
    expect(judgement.verdict).toBe(want.length === 0 ? 'pass' : 'fail');
  });

  it('is drawn as a timeline that says how much too early it was', () => {
    const judgement = judgeRetryAfter(recordOf([refused(0), good(3)]), { spec, leastSeconds: [7] });
    expect(judgement.message).toBe('expected no request for 7 s after the 429; got one after 3 s');
    expect(judgement.timeline).toContain('<- 4 s too early');
  });
});

describe('a client without a request after the 429', () => {
  const CASES = [
    {
      name: 'that gives up on it is unverified',
      polls: [refused(0)],
      outcome: failed({ kind: 'rate-limited' }),
      want: 'unverified',
    },
    {
      name: 'that gives up on the second one is unverified',
      polls: [refused(0), refused(7)],
      outcome: failed({}),
      want: 'unverified',
    },
    {
      name: 'that takes it for an end fails',
      polls: [refused(0)],
      outcome: done({ state: 'done' }),
      want: 'fail',
    },
    {
      name: 'that stands still for ever fails',
      polls: [refused(0)],
      outcome: unsettled('stalled'),
      want: 'fail',
    },
    { name: 'that crashes on it fails', polls: [refused(0)], outcome: crashed(), want: 'fail' },
    {
      name: 'that never came to it is unverified',
      polls: [],
      outcome: failed({ kind: 'other' }),
      want: 'unverified',
    },
    {
      name: 'that ended before it is unverified',
      polls: [good(0)],
      outcome: failed({ kind: 'other' }),
      want: 'unverified',
    },
  ];
  it.each(CASES)('$name', ({ polls, outcome, want }) => {
    const leastSeconds = polls.length > 1 ? [7, 31] : [7];
    expect(judgeRetryAfter(recordOf(polls, { outcome }), { spec, leastSeconds }).verdict).toBe(want);
  });

  it('points at the exchange with the 429, and at none that is not there', () => {
    const judgement = judgeRetryAfter(recordOf([good(0), refused(15)], { outcome: unsettled('stalled') }), {
      spec,
      leastSeconds: [7],
    });
    expect(judgement.findings.map(({ exchange }) => exchange)).toEqual([2]);
  });
});
