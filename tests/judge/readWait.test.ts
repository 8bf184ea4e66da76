import { describe, expect, it } from 'vitest';
import { type OpenWait, readWait } from '../../src/judge/readWait.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { done, failed, type Poll, placesOf, pollsAt, recordOf, unsettled } from '../helpers/journal.ts';

const afterLast: OpenWait = {
  spec,
  wait: 5,
  readings: [
    [120, 'holds'],
    [15, 'starts-over'],
  ],
  ended: { poll: 5, reading: 'gives-up' },
};
const plateau = [0, 15, 45, 105, 225];

describe('the reading of a silence of the page', () => {
  const CASES = [
    { name: 'is the longest one that the wait reaches', next: 345, want: 'holds' },
    { name: 'is reached exactly', next: 240, want: 'starts-over' },
    { name: 'is the shorter one 1 ms below the longer', next: 344.999, want: 'starts-over' },
  ];
  it.each(CASES)('$name', ({ next, want }) => {
    expect(readWait(recordOf(pollsAt([...plateau, next])), afterLast)).toMatchObject({
      verdict: 'observed',
      reading: want,
      findings: [],
    });
  });

  it('is none below the shortest, which is a finding at the poll that came too early', () => {
    const judgement = readWait(recordOf(pollsAt([...plateau, 239.999])), afterLast);
    expect(judgement.verdict).toBe('fail');
    expect(placesOf(judgement)).toEqual(['#6 at 239.999 s']);
    expect(judgement.timeline).toContain('<- fits no reading');
  });
});

describe('a client that asks no more', () => {
  const gaveUp = failed({ kind: 'other' }, 225);
  const CASES: {
    name: string;
    times: number[];
    open?: Partial<Omit<OpenWait, 'ended'>> & { ended?: OpenWait['ended'] | undefined };
    outcome: typeof gaveUp;
    want: object;
  }[] = [
    {
      name: 'with an error takes the reading of giving up',
      times: plateau,
      outcome: gaveUp,
      want: { verdict: 'observed', reading: 'gives-up' },
    },
    {
      name: 'may do so at an earlier poll than the wait follows',
      times: [0, 15, 45],
      open: { wait: 4, ended: { poll: 3, reading: 'gives-up' } },
      outcome: gaveUp,
      want: { verdict: 'observed', reading: 'gives-up' },
    },
    {
      name: 'before the question came up is unverified',
      times: plateau.slice(0, 4),
      outcome: gaveUp,
      want: { verdict: 'unverified' },
    },
    {
      name: 'where giving up is no reading is unverified',
      times: plateau,
      open: { ended: undefined },
      outcome: gaveUp,
      want: { verdict: 'unverified' },
    },
    {
      name: 'but resolves is wrong',
      times: plateau,
      outcome: done({ state: 'running' }),
      want: { verdict: 'fail', findings: [{ exchange: 5 }] },
    },
    {
      name: 'but stands still is wrong',
      times: plateau,
      outcome: unsettled('stalled'),
      want: { verdict: 'fail', findings: [{ exchange: 5 }] },
    },
  ];
  it.each(CASES)('$name', ({ times, open = {}, outcome, want }) => {
    const { ended, ...rest } = { ...afterLast, ...open };
    expect(
      readWait(recordOf(pollsAt(times), { outcome }), { ...rest, ...(ended ? { ended } : {}) }),
    ).toMatchObject(want);
  });

  it('and never asked has no exchange to point at', () => {
    const judgement = readWait(recordOf([], { outcome: unsettled('stalled') }), afterLast);
    expect(judgement.findings).toEqual([
      { expected: 'poll 6 of a job that is still running', actual: expect.any(String) },
    ]);
  });
});

it('counts the polls of the wait alone, not requests elsewhere', () => {
  const polls: Poll[] = [{ atSeconds: 0, wait: -1, status: 599 }, ...pollsAt([...plateau, 345])];
  expect(readWait(recordOf(polls), afterLast)).toMatchObject({ reading: 'holds' });
});
