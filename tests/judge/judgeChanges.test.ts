import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import { judgeChanges } from '../../src/judge/judgeChanges.ts';
import { judgeKept } from '../../src/judge/judgeKept.ts';
import { judgeTwoWaits } from '../../src/judge/judgeTwoWaits.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { crashed, done, placesOf, recordOf, unsettled, waitOf } from '../helpers/journal.ts';

const bodies = [
  { state: 'queued', percent: 0 },
  { state: 'running', percent: 10 },
  { state: 'running', percent: 56.5 },
  { state: 'done', percent: 100 },
];
const reports = (...observations: Observation[]) =>
  observations.map((observation, index) => ({ observation, atSeconds: 15 * index }));

describe('what is reported', () => {
  const RIGHT: { name: string; observations: Observation[] }[] = [
    { name: 'in the order of the answers', observations: bodies },
    { name: 'with an answer left out', observations: [{ state: 'queued' }, { percent: 56.5 }] },
    {
      name: 'twice for one answer',
      observations: [{ state: 'running', percent: 10 }, { state: 'running' }, { percent: 10 }],
    },
    { name: 'within the tolerance of floating point', observations: [{ percent: 56.5000001 }] },
  ];
  it.each(RIGHT)('$name passes', ({ observations }) => {
    expect(judgeChanges(recordOf([], { progress: reports(...observations) }), spec, bodies).verdict).toBe(
      'pass',
    );
  });

  const WRONG: { name: string; observations: Observation[]; want: string[] }[] = [
    { name: 'backwards', observations: [{ percent: 56.5 }, { percent: 10 }], want: ['#? at 15 s'] },
    {
      name: 'that was never answered',
      observations: [{ percent: 0 }, { percent: 33 }],
      want: ['#? at 15 s'],
    },
    { name: 'rounded', observations: [{ percent: 56 }], want: ['#? at 0 s'] },
    {
      name: 'with the state of one answer and the percentage of another',
      observations: [{ state: 'queued', percent: 10 }],
      want: ['#? at 0 s'],
    },
  ];
  it.each(WRONG)('$name fails', ({ observations, want }) => {
    const judgement = judgeChanges(recordOf([], { progress: reports(...observations) }), spec, bodies);
    expect(judgement.verdict).toBe('fail');
    expect(placesOf(judgement)).toEqual(want);
  });

  it.each([
    { name: 'nothing', progress: [] },
    { name: 'neither state nor percentage', progress: reports({}, { fields: { '/note': 'a' } }) },
  ])('as $name is unverified', ({ progress }) => {
    expect(judgeChanges(recordOf([], { progress }), spec, bodies)).toMatchObject({
      verdict: 'unverified',
      findings: [],
    });
  });

  it('before a crash fails', () => {
    expect(
      judgeChanges(recordOf([], { progress: reports({ percent: 0 }), outcome: crashed() }), spec, bodies)
        .verdict,
    ).toBe('fail');
  });
});

describe('a reported observation', () => {
  const progress = reports({ percent: 0 });
  it.each([
    { name: 'that stays passes', wait: { progress }, want: 'pass' },
    { name: 'that is changed later fails', wait: { progress, mutated: [0] }, want: 'fail' },
    { name: 'that is never made is unverified', wait: {}, want: 'unverified' },
  ])('$name', ({ wait, want }) => {
    expect(judgeKept(recordOf([], wait)).verdict).toBe(want);
  });
});

describe('two waits at once', () => {
  const mine = [
    { state: 'running', percent: 10 },
    { state: 'done', percent: 100 },
  ];
  const yours = [
    { state: 'running', percent: 11 },
    { state: 'done', percent: 90 },
  ];
  const polls = [
    ...mine.map((body, index) => ({ atSeconds: index * 15, ...body })),
    ...yours.map((body, index) => ({ atSeconds: index * 15, wait: 1, ...body })),
  ];
  const ended = (percent: number, progress: Observation[]) =>
    waitOf({ outcome: done({ state: 'done', percent }), progress: reports(...progress) });
  const judge = (...waits: ReturnType<typeof waitOf>[]) =>
    judgeTwoWaits(recordOf(polls, {}, { waits }), spec, [mine, yours]);

  it('pass when each ends with its own job', () => {
    expect(judge(ended(100, mine), ended(90, yours)).verdict).toBe('pass');
  });
  it('fail when one reports what the other was answered', () => {
    const judgement = judge(ended(100, mine), ended(90, [{ percent: 10 }]));
    expect(judgement).toMatchObject({
      verdict: 'fail',
      findings: [{ expected: expect.stringMatching(/^wait 2: /) }],
    });
  });
  it('fail when one of them does not end', () => {
    expect(judge(ended(100, mine), waitOf({ outcome: unsettled('stalled') })).verdict).toBe('fail');
  });
  it('are unverified when neither ends by itself', () => {
    const endless = waitOf({ outcome: unsettled('seconds') });
    expect(judge(endless, endless).verdict).toBe('unverified');
  });
});
