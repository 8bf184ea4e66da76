import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import type { RunRecord } from '../../src/driver/RunRecord.ts';
import { judgeReading, type ReadingQuestion } from '../../src/judge/judgeReading.ts';
import { readBeside } from '../../src/judge/readBeside.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { crashed, done, failed, recordOf, unsettled } from '../helpers/journal.ts';

const spec = {
  ...inventedSpec,
  phases: {
    ...inventedSpec.phases,
    over: ['ended' as const, 'succeeded' as const],
    stopped: ['failed' as const, 'succeeded' as const],
  },
};
const body = { state: 'running', percent: 56, note: 'a', list: [{ b: 1, a: 2 }] };
const ALL: ReadingQuestion['asks'] = ['state', 'phase', 'percent', 'fields'];

/** One answer, and what getProgress gave for it. */
const got = (observation: Observation) =>
  recordOf([{ atSeconds: 0 }], { outcome: done(observation) }, { op: 'getProgress' });
const judge = (record: RunRecord, more: Partial<ReadingQuestion> = {}) =>
  judgeReading(record, { spec, body, asks: ALL, ...more });

describe('a reading', () => {
  const RIGHT: { name: string; observation: Observation; body?: unknown }[] = [
    {
      name: 'that shows all as it stands',
      observation: { state: 'running', phase: 'running', percent: 56, fields: { '/note': 'a' } },
    },
    { name: 'that shows the state alone', observation: { state: 'running' } },
    { name: 'within the tolerance of floating point', observation: { percent: 56.0000009 } },
    { name: 'that is off by just the tolerance', observation: { percent: 1e-6 }, body: { percent: 0 } },
    {
      name: 'of a field whose keys come in another order',
      observation: { fields: { '/list': [{ a: 2, b: 1 }] } },
    },
    { name: 'that shows an absent field as null', observation: { fields: { '/gone': null } } },
    {
      name: 'that takes either of two phases',
      observation: { phase: 'succeeded' },
      body: { state: 'over', percent: 100 },
    },
    {
      name: 'that takes the other of two phases',
      observation: { phase: 'ended' },
      body: { state: 'over', percent: 100 },
    },
    {
      name: 'of an unknown state as unknown',
      observation: { state: 'new', phase: 'unknown' },
      body: { state: 'new' },
    },
    { name: 'of an unknown state as going on', observation: { phase: 'running' }, body: { state: 'new' } },
    {
      name: 'of an absent percentage as absent',
      observation: { state: 'running' },
      body: { state: 'running' },
    },
    { name: 'of an absent percentage as 0', observation: { percent: 0 }, body: { state: 'running' } },
    {
      name: 'of an absent percentage as 100, of a job that succeeded',
      observation: { percent: 100 },
      body: { state: 'done' },
    },
  ];
  it.each(RIGHT)('$name passes', ({ observation, body: read = body }) => {
    expect(judge(got(observation), { body: read })).toMatchObject({ verdict: 'pass', findings: [] });
  });

  const WRONG: { name: string; observation: Observation; body?: unknown; want: object }[] = [
    {
      name: 'of another state',
      observation: { state: 'Running' },
      want: { expected: 'state "running"', actual: 'state "Running"', pointer: '/state' },
    },
    {
      name: 'of another phase',
      observation: { phase: 'waiting' },
      want: { expected: 'phase running for the state "running"', actual: 'phase waiting', pointer: '/state' },
    },
    {
      name: 'beyond the tolerance',
      observation: { percent: 56.00001 },
      want: { expected: '56 %', actual: '56.00001 %', pointer: '/percent' },
    },
    {
      name: 'of 100 % where there is none and the job did not succeed',
      observation: { percent: 100 },
      body: { state: 'running' },
      want: { expected: 'no percentage: the answer holds none', actual: '100 %', pointer: '/percent' },
    },
    {
      name: 'of a percentage that is not there',
      observation: { percent: 1 },
      body: { state: 'running' },
      want: { expected: 'no percentage: the answer holds none', actual: '1 %', pointer: '/percent' },
    },
    {
      name: 'with a percentage that is no number',
      observation: { percent: Number.NaN },
      want: { actual: 'NaN %' },
    },
    {
      name: 'of another field',
      observation: { fields: { '/note': 'b' } },
      want: { expected: '"a"', actual: '"b"', pointer: '/note' },
    },
    {
      name: 'of a field that is not there',
      observation: { fields: { '/gone': 0 } },
      want: { expected: 'nothing', actual: '0', pointer: '/gone' },
    },
    {
      name: 'of 100 % where there is none and the job may have failed as well',
      observation: { percent: 100 },
      body: { state: 'stopped' },
      want: { expected: 'no percentage: the answer holds none', actual: '100 %', pointer: '/percent' },
    },
    {
      name: 'of an unknown state as an end',
      observation: { phase: 'failed' },
      body: { state: 'new' },
      want: { actual: 'phase failed' },
    },
  ];
  it.each(WRONG)('$name fails', ({ observation, body: read = body, want }) => {
    const judgement = judge(got(observation), { body: read });
    expect(judgement.verdict).toBe('fail');
    expect(judgement.findings).toEqual([expect.objectContaining({ exchange: 1, ...want })]);
  });

  it('is not asked about what the question leaves out', () => {
    expect(judge(got({ state: 'running', percent: 3 }), { asks: ['state'] }).verdict).toBe('pass');
  });

  it('may take phases that are right beside those of the page', () => {
    expect(judge(got({ phase: 'unknown' }), { alsoRight: ['unknown'] }).verdict).toBe('pass');
  });
});

describe('what a client does not expose', () => {
  const CASES: { name: string; observation: Observation; asks: ReadingQuestion['asks']; body?: unknown }[] = [
    { name: 'a percentage', observation: { state: 'running' }, asks: ['percent'] },
    { name: 'state and phase', observation: { percent: 56 }, asks: ['state', 'phase'] },
    { name: 'fields', observation: { state: 'running' }, asks: ['fields'] },
    { name: 'anything', observation: {}, asks: ALL },
    {
      name: 'anything, of an answer without a percentage',
      observation: {},
      asks: ALL,
      body: { state: 'running' },
    },
    {
      name: 'anything but members that are undefined, of an answer without a percentage',
      observation: { state: undefined, phase: undefined, percent: undefined, fields: undefined },
      asks: ALL,
      body: { state: 'running' },
    },
  ];
  it.each(CASES)('is unverified: $name', ({ observation, asks, body: read = body }) => {
    expect(judge(got(observation), { asks, body: read })).toMatchObject({
      verdict: 'unverified',
      findings: [],
    });
  });
});

describe('what a wait says of its first answer', () => {
  const polls = [{ atSeconds: 0 }, { atSeconds: 15 }];
  const end = done({ state: 'done', phase: 'succeeded', percent: 100 }, 15);
  const report = (observation: Observation, atSeconds = 0) => ({ observation, atSeconds });

  it('is what it reported before the second poll', () => {
    const progress = [report({ state: 'running', percent: 56 }), report({ state: 'done', percent: 100 }, 15)];
    expect(judge(recordOf(polls, { progress, outcome: end })).verdict).toBe('pass');
  });

  it('is not what it resolved with after a second poll: a client that reports nothing is unverified', () => {
    expect(judge(recordOf(polls, { outcome: end }))).toMatchObject({ verdict: 'unverified', findings: [] });
  });

  it('is not what it reported after the second poll: a client that asked again is unverified', () => {
    const progress = [report({ state: 'done', percent: 100 }, 15)];
    expect(judge(recordOf(polls, { progress, outcome: end })).verdict).toBe('unverified');
  });

  it('is what it resolved with where the first answer ended the wait', () => {
    expect(
      judge(recordOf([{ atSeconds: 0 }], { outcome: done({ state: 'running', percent: 5 }) })).verdict,
    ).toBe('fail');
  });

  it('is compared in the report and in the result', () => {
    const wait = {
      progress: [report({ state: 'running' })],
      outcome: done({ state: 'running', percent: 5 }),
    };
    expect(judge(recordOf([{ atSeconds: 0 }], wait)).findings).toEqual([
      { expected: '56 %', actual: '5 %', pointer: '/percent', exchange: 1 },
    ]);
  });

  it('is right where one report shows what is asked about and another does not', () => {
    const progress = [report({ state: 'running' }), report({ percent: 56 })];
    const record = recordOf([{ atSeconds: 0 }], { progress, outcome: done({ state: 'running' }) });
    expect(judge(record, { asks: ['percent'] })).toEqual({
      verdict: 'pass',
      message: 'read as the page shows it',
      findings: [],
    });
  });

  it.each<{ name: string; percent: number; want: object }>([
    { name: 'right', percent: 56, want: { verdict: 'pass', findings: [] } },
    {
      name: 'wrong',
      percent: 5,
      want: {
        verdict: 'fail',
        findings: [{ expected: '56 %', actual: '5 %', pointer: '/percent', exchange: 1 }],
      },
    },
  ])('is $name in a report even when the time of the wait was over after it', ({ percent, want }) => {
    const wait = { progress: [report({ percent })], outcome: unsettled('patience', 60) };
    expect(judge(recordOf([{ atSeconds: 0 }], wait))).toMatchObject(want);
  });

  it('is found wrong once when report and result agree', () => {
    const wait = { progress: [report({ percent: 5 })], outcome: done({ percent: 5 }) };
    expect(judge(recordOf([{ atSeconds: 0 }], wait)).findings).toHaveLength(1);
  });

  it('points at the first poll, not at a request elsewhere before it', () => {
    const record = recordOf([{ atSeconds: 0, wait: -1, status: 599 }, { atSeconds: 0 }], {
      outcome: done({ state: 'x' }),
    });
    expect(judge(record).findings[0]?.exchange).toBe(2);
  });
});

describe('an answer that is not read', () => {
  const one = [{ atSeconds: 0 }];
  const CASES = [
    {
      name: 'reported as an error fails',
      record: recordOf(one, { outcome: failed({ kind: 'malformed' }) }),
      want: 'fail',
    },
    { name: 'that crashes the client fails', record: recordOf(one, { outcome: crashed() }), want: 'fail' },
    {
      name: 'that crashes the client after a right report fails',
      record: recordOf(one, {
        progress: [{ observation: { state: 'running' }, atSeconds: 0 }],
        outcome: crashed(),
      }),
      want: 'fail',
    },
    {
      name: 'that stops the client fails',
      record: recordOf(one, { outcome: unsettled('stalled') }),
      want: 'fail',
    },
    {
      name: 'that was never asked for fails where it is shown',
      record: recordOf([], { outcome: done({ state: 'running', percent: 56 }) }),
      want: 'fail',
    },
    {
      name: 'that was never asked for is unverified after an error',
      record: recordOf([], { outcome: failed({ kind: 'other' }) }),
      want: 'unverified',
    },
    {
      name: 'of a client that crashed before it asked fails',
      record: recordOf([], { outcome: crashed() }),
      want: 'fail',
    },
    {
      name: 'of a client that had not asked when its time was over is unverified',
      record: recordOf([], { outcome: unsettled('patience', 60) }),
      want: 'unverified',
    },
  ];
  it.each(CASES)('$name', ({ record, want }) => {
    expect(judge(record).verdict).toBe(want);
  });

  const REFUSALS = [
    { name: 'malformed', error: { kind: 'malformed' as const }, want: 'pass' },
    { name: 'an error of no told kind', error: {}, want: 'pass' },
    { name: 'an error of another kind', error: { kind: 'network' as const }, want: 'fail' },
  ];
  it.each(REFUSALS)('may be refused as $name where the question allows it: $want', ({ error, want }) => {
    expect(judge(recordOf(one, { outcome: failed(error) }), { mayRefuse: true }).verdict).toBe(want);
  });
});

describe('a percentage beside a state that is not active', () => {
  const queued = { state: 'queued', percent: 56 };
  const CASES: { name: string; observation: Observation; want: object }[] = [
    {
      name: 'is shown',
      observation: { state: 'queued', percent: 56 },
      want: { verdict: 'observed', reading: 'shown' },
    },
    {
      name: 'is dropped',
      observation: { state: 'queued' },
      want: { verdict: 'observed', reading: 'dropped' },
    },
    { name: 'is wrong', observation: { percent: 5 }, want: { verdict: 'fail' } },
  ];
  it.each(CASES)('$name', ({ observation, want }) => {
    expect(readBeside(got(observation), spec, queued)).toMatchObject(want);
  });

  it('is unverified for a wait that reports nothing', () => {
    expect(readBeside(recordOf([{ atSeconds: 0 }, { atSeconds: 15 }]), spec, queued).verdict).toBe(
      'unverified',
    );
  });
});
