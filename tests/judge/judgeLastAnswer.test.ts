import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/client/Observation.ts';
import type { Outcome, RunRecord } from '../../src/driver/RunRecord.ts';
import type { Finding } from '../../src/judge/Finding.ts';
import type { Judgement } from '../../src/judge/Judgement.ts';
import { judgeLastAnswer } from '../../src/judge/judgeLastAnswer.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import { done, failed, pollsAt, recordOf } from '../helpers/journal.ts';

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

  it.each<{ name: string; observation: Observation; findings: Finding[] }>([
    {
      name: 'another state',
      observation: { state: 'running' },
      findings: [{ expected: 'state "done"', actual: 'state "running"', pointer: '/state', exchange: 2 }],
    },
    {
      name: 'another phase',
      observation: { phase: 'running' },
      findings: [
        {
          expected: 'phase succeeded for the state "done"',
          actual: 'phase running',
          pointer: '/state',
          exchange: 2,
        },
      ],
    },
    {
      name: 'a percentage that only an answer before it held',
      observation: { percent: 10 },
      findings: [
        {
          expected: 'no percentage: the answer holds none',
          actual: '10 %',
          pointer: '/percent',
          exchange: 2,
        },
      ],
    },
    {
      name: 'a list that grew',
      observation: { fields: { '/list': ['a', 'a', 'b'] } },
      findings: [{ expected: '["a","b"]', actual: '["a","a","b"]', pointer: '/list', exchange: 2 }],
    },
  ])('$name is found at the last exchange', ({ observation, findings }) => {
    expect(judgeLastAnswer(record(done(observation)), spec, last).findings).toEqual(findings);
  });

  it('what its last answer says is read at the last of many', () => {
    const polls = [
      ...pollsAt([0, 15, 45], [10, 20, 30]),
      { atSeconds: 60, wait: -1 },
      { atSeconds: 105, body: JSON.stringify(last) },
    ];
    const outcome = done({ state: 'running', fields: { '/list': ['a', 'b'] } });
    expect(judgeLastAnswer(recordOf(polls, { outcome }), spec, last)).toEqual({
      verdict: 'fail',
      message: 'expected state "done"; got state "running" at /state',
      findings: [{ expected: 'state "done"', actual: 'state "running"', pointer: '/state', exchange: 5 }],
    });
  });
});

describe('nothing is shown', () => {
  const nothing = (message: string): Judgement => ({ verdict: 'unverified', message, findings: [] });
  const unreached = (why: string) => nothing(`the wait did not end with its last answer: ${why}`);
  const noRequest = nothing('no request reached the endpoint');

  it.each<{ name: string; given: RunRecord; want: Judgement }>([
    {
      name: 'of a wait that failed at its last answer',
      given: record(failed({ kind: 'other' })),
      want: unreached('it failed with {"kind":"other"}'),
    },
    {
      name: 'of a wait that resolved at another answer',
      given: record(done({ state: 'done' }), '{}'),
      want: unreached('it resolved with {"state":"done"}'),
    },
    {
      name: 'of an error whose body is the last answer',
      given: recordOf([{ atSeconds: 0 }, { atSeconds: 15, status: 503, body: JSON.stringify(last) }], {
        outcome: done({ state: 'running' }),
      }),
      want: unreached('it resolved with {"state":"running"}'),
    },
    {
      name: 'of a wait without a request',
      given: recordOf([], { outcome: done({ state: 'done' }) }),
      want: noRequest,
    },
    {
      name: 'of requests elsewhere',
      given: recordOf([{ atSeconds: 0, wait: -1, body: JSON.stringify(last) }], {
        outcome: done({ state: 'running' }),
      }),
      want: noRequest,
    },
    {
      name: 'of a run without a wait',
      given: recordOf([{ atSeconds: 0 }], {}, { waits: [] }),
      want: noRequest,
    },
  ])('$name', ({ given, want }) => {
    expect(judgeLastAnswer(given, spec, last)).toEqual(want);
  });
});
