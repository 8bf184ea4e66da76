import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import { demandCredential } from '../../src/judge/demandCredential.ts';
import { judgePath } from '../../src/judge/judgePath.ts';
import { judgeRenewal } from '../../src/judge/judgeRenewal.ts';
import { judgeRequests } from '../../src/judge/judgeRequests.ts';
import type { Credential } from '../../src/spec/Spec.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { crashed, done, failed, type Poll, placesOf, recordOf, unsettled } from '../helpers/journal.ts';

describe('a demand on every request', () => {
  const isGet = ({ request }: { request: { method: string } }) =>
    request.method === 'GET' ? undefined : { expected: 'GET', actual: request.method };

  it('passes when each request meets it', () => {
    expect(judgeRequests(recordOf([{ atSeconds: 0 }, { atSeconds: 15 }]), isGet)).toMatchObject({
      verdict: 'pass',
      message: 'holds for all 2 requests',
    });
  });
  it('finds each request that does not, where and when it was', () => {
    const record = recordOf([
      { atSeconds: 0 },
      { atSeconds: 15, method: 'POST' },
      { atSeconds: 45, method: 'PUT' },
    ]);
    expect(placesOf(judgeRequests(record, isGet))).toEqual(['#2 at 15 s', '#3 at 45 s']);
  });
  it('finds a request elsewhere as well', () => {
    expect(placesOf(judgeRequests(recordOf([{ atSeconds: 0, wait: -1, method: 'POST' }]), isGet))).toEqual([
      '#1 at 0 s',
    ]);
  });
  it.each([
    { name: 'fails a client that crashed before it asked', outcome: crashed(), want: 'fail' },
    {
      name: 'is unverified for a client that refused to ask',
      outcome: failed({ kind: 'other' }),
      want: 'unverified',
    },
    {
      name: 'is unverified for a client that never asked',
      outcome: unsettled('stalled'),
      want: 'unverified',
    },
  ])('$name', ({ outcome, want }) => {
    expect(judgeRequests(recordOf([], { outcome }), isGet).verdict).toBe(want);
  });

  describe('of a client that was given what is legal', () => {
    const judge = (outcome: Outcome) => judgeRequests(recordOf([], { outcome }), isGet, { isLegal: true });

    it.each<{ name: string; outcome: Outcome; actual: string }>([
      {
        name: 'fails one that refused to ask',
        outcome: failed({ kind: 'other' }),
        actual: 'it failed with {"kind":"other"}',
      },
      {
        name: 'fails one that refused to ask without a kind',
        outcome: failed({ message: 'no such id' }),
        actual: 'it failed with {"message":"no such id"}',
      },
      {
        name: 'fails one that crashed before it asked',
        outcome: crashed('boom'),
        actual: 'it crashed: boom',
      },
    ])('$name', ({ outcome, actual }) => {
      expect(judge(outcome)).toEqual({
        verdict: 'fail',
        message: `expected a request; got ${actual}`,
        findings: [{ expected: 'a request', actual }],
      });
    });

    it.each<{ name: string; outcome: Outcome; why: string }>([
      {
        name: 'is unverified where the network kept the request',
        outcome: failed({ kind: 'network' }),
        why: 'it failed with {"kind":"network"}',
      },
      {
        name: 'is unverified where the operation was cancelled',
        outcome: failed({ kind: 'cancelled' }),
        why: 'it failed with {"kind":"cancelled"}',
      },
      {
        name: 'is unverified for one whose time was over',
        outcome: unsettled('patience', 60),
        why: 'it had not ended when the time for it was over, on a clock that cannot be hurried (after 60 s)',
      },
      {
        name: 'is unverified for one that cannot do it',
        outcome: { type: 'unsupported', reason: 'it has none' },
        why: 'not supported: it has none',
      },
    ])('$name', ({ outcome, why }) => {
      expect(judge(outcome)).toEqual({
        verdict: 'unverified',
        message: `the client sent no request: ${why}`,
        findings: [],
      });
    });

    it('is unverified where nothing was run', () => {
      expect(judgeRequests(recordOf([], {}, { waits: [] }), isGet, { isLegal: true })).toEqual({
        verdict: 'unverified',
        message: 'the client sent no request: no operation',
        findings: [],
      });
    });
  });
});

describe('the path', () => {
  const scenario = { name: 'any', replies: [] };
  const waits = [
    { scenario, params: { id: 'a/b' } },
    { scenario, params: { id: 'other' } },
  ];
  const settled = { outcome: done({ state: 'done' }), progress: [], mutated: [] };
  const two = { waits: [settled, settled] };
  const elsewhere = { wait: -1, url: 'https://north.jobs.example/jobs/a/b' };

  it('passes when each operation reached its own, whatever else is asked elsewhere', () => {
    const polls = [
      { atSeconds: 0, wait: 0 },
      { atSeconds: 1, wait: 1 },
      { atSeconds: 2, ...elsewhere },
    ];
    expect(judgePath(recordOf(polls, {}, two), inventedSpec, waits)).toMatchObject({ verdict: 'pass' });
  });
  it('fails when one operation asked elsewhere only, and shows its first request', () => {
    const judgement = judgePath(
      recordOf(
        [
          { atSeconds: 0, wait: 1 },
          { atSeconds: 3, ...elsewhere },
        ],
        {},
        two,
      ),
      inventedSpec,
      waits,
    );
    expect(judgement).toMatchObject({
      verdict: 'fail',
      findings: [{ actual: 'GET https://north.jobs.example/jobs/a/b', exchange: 2, atSeconds: 3 }],
    });
    expect(judgement.message).toContain('{"id":"a/b"}');
  });
  it('asks nothing of an operation that the client does not have', () => {
    const unsupported = {
      outcome: { type: 'unsupported', reason: 'none' } as const,
      progress: [],
      mutated: [],
    };
    const record = recordOf(
      [
        { atSeconds: 0, wait: 0 },
        { atSeconds: 1, ...elsewhere },
      ],
      {},
      { waits: [settled, unsupported] },
    );
    expect(judgePath(record, inventedSpec, waits).verdict).toBe('pass');
  });
  it('is unverified when nothing was asked', () => {
    expect(judgePath(recordOf([], {}, two), inventedSpec, waits).verdict).toBe('unverified');
  });
});

describe('the credential', () => {
  const bearer: Credential = { name: 'Authorization', in: 'header', prefix: 'Bearer ', like: 'jwt' };
  const key: Credential = { name: 'X-Key', in: 'header', prefix: '', like: 'opaque' };
  const cookie: Credential = { name: 'session', in: 'cookie', prefix: '', like: 'opaque' };
  const query: Credential = { name: 'key', in: 'query', prefix: '', like: 'opaque' };
  const sent = (name: string, value: string): Partial<Poll> => ({ headers: [[name, value]] });
  const at = (search: string): Partial<Poll> => ({
    url: `https://north.jobs.example/jobs/1/progress${search}`,
  });

  it.each<{ name: string; credential: Credential; poll: Partial<Poll>; want: string }>([
    {
      name: 'a bearer token',
      credential: bearer,
      poll: sent('authorization', 'Bearer the.one.token'),
      want: 'pass',
    },
    {
      name: 'a scheme in other letter case',
      credential: bearer,
      poll: sent('authorization', 'bearer the.one.token'),
      want: 'pass',
    },
    {
      name: 'two spaces after the scheme',
      credential: bearer,
      poll: sent('authorization', 'Bearer  the.one.token'),
      want: 'pass',
    },
    {
      name: 'no space after the scheme',
      credential: bearer,
      poll: sent('authorization', 'Bearerthe.one.token'),
      want: 'fail',
    },
    { name: 'no scheme', credential: bearer, poll: sent('authorization', 'the.one.token'), want: 'fail' },
    {
      name: 'another scheme',
      credential: bearer,
      poll: sent('authorization', 'Basic the.one.token'),
      want: 'fail',
    },
    {
      name: 'the scheme twice',
      credential: bearer,
      poll: sent('authorization', 'Bearer Bearer the.one.token'),
      want: 'fail',
    },
    {
      name: 'a token that was cut',
      credential: bearer,
      poll: sent('authorization', 'Bearer the.one.toke'),
      want: 'fail',
    },
    {
      name: 'a token in other letter case',
      credential: bearer,
      poll: sent('authorization', 'Bearer THE.ONE.TOKEN'),
      want: 'fail',
    },
    {
      name: 'a token in another header',
      credential: bearer,
      poll: sent('x-token', 'Bearer the.one.token'),
      want: 'fail',
    },
    { name: 'a key', credential: key, poll: sent('x-key', 'the.one.token'), want: 'pass' },
    {
      name: 'a key with a scheme that it does not have',
      credential: key,
      poll: sent('x-key', 'Bearer the.one.token'),
      want: 'fail',
    },
    {
      name: 'a cookie among others',
      credential: cookie,
      poll: sent('cookie', 'a=b; session=the.one.token; c=d'),
      want: 'pass',
    },
    {
      name: 'a cookie whose name only ends alike',
      credential: cookie,
      poll: sent('cookie', 'xsession=the.one.token'),
      want: 'fail',
    },
    { name: 'a query parameter', credential: query, poll: at('?f=json&key=the.one.token'), want: 'pass' },
    { name: 'no query parameter', credential: query, poll: at('?f=json'), want: 'fail' },
  ])('as $name: $want', ({ credential, poll, want }) => {
    const record = recordOf([{ atSeconds: 0, ...poll }]);
    expect(judgeRequests(record, demandCredential(credential, record)).verdict).toBe(want);
  });

  it('may be any token that the run issued', () => {
    const tokens = [
      { value: 'old', fromSeconds: 0 },
      { value: 'new', fromSeconds: 3600 },
    ];
    const record = recordOf([{ atSeconds: 0, headers: [['authorization', 'Bearer new']] }], {}, { tokens });
    expect(judgeRequests(record, demandCredential(bearer, record)).verdict).toBe('pass');
  });

  it.each([
    ['Bearer a-real-secret-of-the-user', 'Bearer a-re… (25 characters)'],
    ['x'.repeat(100_000), 'xxxx… (100000 characters)'],
  ])('is not shown in the finding: %#', (value, shown) => {
    const record = recordOf([{ atSeconds: 0, headers: [['authorization', value]] }]);
    expect(judgeRequests(record, demandCredential(bearer, record)).findings[0]?.actual).toBe(
      `header Authorization: ${shown}`,
    );
  });
});

describe('a token that expires while the client waits', () => {
  const judge = (polls: Poll[], outcome = unsettled('seconds', 4200)) =>
    judgeRenewal(recordOf(polls, { outcome }), 3600);
  const refused = (atSeconds: number): Poll => ({ atSeconds, status: 401, index: -1 });
  const CASES = [
    { name: 'and is renewed before passes', polls: [{ atSeconds: 3500 }, { atSeconds: 3620 }], want: [] },
    {
      name: 'and is renewed on the 401 passes',
      polls: [{ atSeconds: 3500 }, refused(3620), { atSeconds: 3621 }],
      want: [],
    },
    {
      name: 'and is sent twice afterwards fails',
      polls: [refused(3620), refused(3740)],
      want: ['#2 at 3740 s'],
    },
    {
      name: 'and is sent twice from the very second of its end fails',
      polls: [refused(3600), refused(3720), { atSeconds: 3840 }],
      want: ['#2 at 3720 s'],
    },
  ];
  it.each(CASES)('$name', ({ polls, want }) => {
    const judgement = judge(polls);
    expect(placesOf(judgement)).toEqual(want);
    expect(judgement.verdict).toBe(want.length === 0 ? 'pass' : 'fail');
  });
  it.each([3600, 3620])('and whose 401 at %i s ends the wait fails', (atSeconds) => {
    const judgement = judge(
      [{ atSeconds: 3500 }, refused(atSeconds)],
      failed({ kind: 'unauthorized' }, atSeconds),
    );
    expect(judgement).toMatchObject({ verdict: 'fail', findings: [{ exchange: 2 }] });
  });
  it('is unverified for a client that has ended before', () => {
    expect(judge([{ atSeconds: 0 }], failed({ kind: 'other' }, 1800)).verdict).toBe('unverified');
  });
});
