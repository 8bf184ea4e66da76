import { describe, expect, it } from 'vitest';
import { judgeFloor } from '../../src/judge/judgeFloor.ts';
import { judgeStateAlone } from '../../src/judge/judgeStateAlone.ts';
import { judgeSteady } from '../../src/judge/judgeSteady.ts';
import { judgeToldRetryAfter } from '../../src/judge/judgeToldRetryAfter.ts';
import { sincePoll } from '../../src/judge/sincePoll.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { failed, type Poll, placesOf, pollsAt, recordOf } from '../helpers/journal.ts';

describe('a run since a poll', () => {
  const record = recordOf(pollsAt([0, 15, 45]), {
    progress: [
      { observation: { percent: 10 }, atSeconds: 0 },
      { observation: { percent: 20 }, atSeconds: 15 },
    ],
  });

  it('begins with that poll and with what was reported of it', () => {
    const since = sincePoll(record, 2, spec);
    expect(since?.journal.map(({ number }) => number)).toEqual([2, 3]);
    expect(since?.waits[0]?.progress).toEqual([{ observation: { percent: 20 }, atSeconds: 15 }]);
  });
  it.each([
    { name: 'is left out', report: { state: 'running', percent: 10 }, kept: 0 },
    { name: 'is left out without its state', report: { percent: 10 }, kept: 0 },
    { name: 'stays when that said another percentage', report: { percent: 20 }, kept: 1 },
    { name: 'is left out when it tells the phase alone', report: { phase: 'running' as const }, kept: 0 },
    { name: 'stays when that was in another phase', report: { phase: 'succeeded' as const }, kept: 1 },
    { name: 'stays when that said another state', report: { state: 'done', percent: 10 }, kept: 1 },
  ])('what the poll before said, reported in its instant, $name', ({ report, kept }) => {
    const late = recordOf(pollsAt([0, 15], [10, 20]), { progress: [{ observation: report, atSeconds: 15 }] });
    expect(sincePoll(late, 2, spec)?.waits[0]?.progress).toHaveLength(kept);
  });
  it('is none when the run did not come to it', () => {
    expect(sincePoll(record, 4, spec)).toBeUndefined();
  });
});

describe('the shortest interval after a good answer', () => {
  const error = (atSeconds: number): Poll => ({ atSeconds, status: 503 });
  const good = (atSeconds: number): Poll => ({ atSeconds });
  it.each([
    { name: 'is kept', polls: [good(0), error(15), good(16), good(31)], want: 'pass', places: [] },
    {
      name: 'is missed by 1 ms',
      polls: [good(0), error(15), good(16), good(30.999)],
      want: 'fail',
      places: ['#4 at 30.999 s'],
    },
    {
      name: 'does not hold after the error',
      polls: [good(0), error(15), good(15.1)],
      want: 'unverified',
      places: [],
    },
    {
      name: 'is not asked for where no error came',
      polls: [good(0), good(1)],
      want: 'unverified',
      places: [],
    },
  ])('$name: $want', ({ polls, want, places }) => {
    const judgement = judgeFloor(recordOf(polls), spec);
    expect(judgement.verdict).toBe(want);
    expect(placesOf(judgement)).toEqual(places);
  });
});

describe('the later requests of a wait', () => {
  const url = 'https://north.jobs.example/jobs/job-1/progress';
  const withFormat = { ...spec, query: [{ name: 'format', required: false }] };
  it.each<{ name: string; later: Partial<Poll>; want: string }>([
    { name: 'are like the first', later: {}, want: 'pass' },
    { name: 'have a fresh token', later: { headers: [['authorization', 'Bearer other']] }, want: 'pass' },
    { name: 'lose the credential', later: { headers: [] }, want: 'fail' },
    { name: 'have another method', later: { method: 'POST' }, want: 'fail' },
    { name: 'have another path', later: { url: `${url}/x` }, want: 'fail' },
    { name: 'have a parameter that the page does not name', later: { url: `${url}?cache=1` }, want: 'pass' },
    { name: 'lose a parameter that the page names', later: { url: `${url}?format=html` }, want: 'fail' },
    { name: 'go elsewhere', later: { wait: -1, url: 'https://north.jobs.example/other' }, want: 'fail' },
  ])('$name: $want', ({ later, want }) => {
    const judgement = judgeSteady(recordOf([{ atSeconds: 0 }, { atSeconds: 15, ...later }]), withFormat);
    expect(judgement.verdict).toBe(want);
    if (want === 'fail') expect(placesOf(judgement)).toEqual(['#2 at 15 s']);
  });
  it('are unverified where there is none', () => {
    expect(judgeSteady(recordOf([{ atSeconds: 0 }]), spec).verdict).toBe('unverified');
  });
});

it.each([
  [7, 'pass'],
  [7000, 'fail'],
  [undefined, 'unverified'],
])('a Retry-After of 7 s that is told as %s: %s', (retryAfterSeconds, want) => {
  const outcome = failed(retryAfterSeconds === undefined ? {} : { retryAfterSeconds });
  expect(judgeToldRetryAfter(recordOf([{ atSeconds: 0, status: 429 }], { outcome }), 7).verdict).toBe(want);
});

describe('a change of the state alone', () => {
  const early = pollsAt([0, 15, 30]);
  it.each([
    { name: 'keeps the sequence', polls: pollsAt([0, 15, 45]), percent: 10, want: 'pass' },
    { name: 'restarts it', polls: early, percent: 10, want: 'fail' },
    {
      name: 'proves nothing of a client that shows no percentage beside the first state',
      polls: early,
      percent: undefined,
      want: 'unverified',
    },
  ])('$name: $want', ({ polls, percent, want }) => {
    const progress = [{ observation: { state: 'queued', percent }, atSeconds: 0 }];
    expect(judgeStateAlone(recordOf(polls, { progress }), spec, 2).verdict).toBe(want);
  });
});
