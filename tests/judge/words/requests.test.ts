import { expect, it } from 'vitest';
import type { Exchange } from '../../../src/driver/Exchange.ts';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { demandCredential } from '../../../src/judge/demandCredential.ts';
import { demandNoBody } from '../../../src/judge/demandNoBody.ts';
import { judgePath } from '../../../src/judge/judgePath.ts';
import { judgeRequests } from '../../../src/judge/judgeRequests.ts';
import { judgeSteady } from '../../../src/judge/judgeSteady.ts';
import type { Credential } from '../../../src/spec/Spec.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { crashed, done, failed, journalOf, type Poll, pollsAt, recordOf } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const url = 'https://north.jobs.example/jobs/job-1/progress';

it('judgeRequests', () => {
  const judge = (polls: Poll[], outcome: Outcome = done({}), more: Partial<RunRecord> = {}) =>
    said(
      judgeRequests(recordOf(polls, { outcome }, more), ({ request }) =>
        request.method === 'GET' ? undefined : { expected: 'GET', actual: request.method },
      ),
    );
  const posts = (count: number) =>
    Array.from({ length: count }, (__, index) => ({ atSeconds: index, method: 'POST' }));
  expect({
    'no wait': judge([], undefined, noWait),
    'no request': judge([], failed({ kind: 'network' })),
    'a crash instead': judge([], crashed('boom')),
    one: judge(pollsAt([0])),
    several: judge(pollsAt([0, 15])),
    wrong: judge([{ atSeconds: 0 }, { atSeconds: 15, method: 'POST' }]),
    'wrong so often': judge(posts(9)),
    'elsewhere beside': judge([{ atSeconds: 0, wait: -1, method: 'POST' }, { atSeconds: 1 }]),
    'elsewhere alone': judge([{ atSeconds: 0, wait: -1, method: 'POST' }]),
  }).toMatchInlineSnapshot(`
    {
      "a crash instead": [
        "fail: expected a request; got it crashed: boom",
        "want a request; got it crashed: boom",
      ],
      "elsewhere alone": [
        "fail: expected GET; got POST",
        "want GET; got POST | #1 | at 0 s",
      ],
      "elsewhere beside": [
        "pass: holds for the request",
      ],
      "no request": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "no wait": [
        "unverified: the client sent no request: no operation",
      ],
      "one": [
        "pass: holds for the request",
      ],
      "several": [
        "pass: holds for all 2 requests",
      ],
      "wrong": [
        "fail: expected GET; got POST",
        "want GET; got POST | #2 | at 15 s",
      ],
      "wrong so often": [
        "fail: expected GET; got POST",
        "want GET; got POST | #1 | at 0 s",
        "want GET; got POST | #2 | at 1 s",
        "want GET; got POST | #3 | at 2 s",
      ],
    }
  `);
});

it('judgePath', () => {
  const plan = { scenario: { name: 'a', replies: [] as never }, params: { id: 'a b' } };
  const judge = (polls: Poll[], outcome: Outcome = done({})) =>
    said(judgePath(recordOf(polls, { outcome }), spec, [plan]));
  expect({
    right: judge(pollsAt([0])),
    elsewhere: judge([{ atSeconds: 3, wait: -1, url: 'https://north.jobs.example/jobs' }]),
    'elsewhere too': judge([{ atSeconds: 3, wait: -1 }, { atSeconds: 4 }]),
    'elsewhere, of an operation that it cannot do': judge([{ atSeconds: 3, wait: -1 }], {
      type: 'unsupported',
      reason: 'none',
    }),
    nowhere: judge([], failed({ kind: 'network' })),
  }).toMatchInlineSnapshot(`
    {
      "elsewhere": [
        "fail: expected /jobs/{id}/progress with {"id":"a b"}, each percent-encoded as one path segment; got GET https://north.jobs.example/jobs",
        "want /jobs/{id}/progress with {"id":"a b"}, each percent-encoded as one path segment; got GET https://north.jobs.example/jobs | #1 | at 3 s",
      ],
      "elsewhere too": [
        "pass: holds for the request",
      ],
      "elsewhere, of an operation that it cannot do": [
        "pass: holds for the request",
      ],
      "nowhere": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "right": [
        "pass: holds for the request",
      ],
    }
  `);
});

it('demandCredential', () => {
  const ask = (credential: Credential, poll: Partial<Poll>) => {
    const record = recordOf([{ atSeconds: 0, headers: [], ...poll }]);
    return demandCredential(credential, record)(record.journal[0] as Exchange) ?? 'right';
  };
  const header: Credential = { name: 'Authorization', in: 'header', prefix: 'Bearer ', like: 'jwt' };
  const dotted: Credential = { name: 'X-Key', in: 'header', prefix: 'v1.', like: 'jwt' };
  const query: Credential = { name: 'key', in: 'query', prefix: '', like: 'opaque' };
  const cookie: Credential = { name: 'sid', in: 'cookie', prefix: '', like: 'opaque' };
  const sent = (value: string): Partial<Poll> => ({ headers: [['authorization', value]] });
  expect({
    right: ask(header, sent('Bearer the.one.token')),
    'in another case, with more blanks': ask(header, sent('bearer   the.one.token')),
    'nothing in the header': ask(header, {}),
    'without the word': ask(header, sent('the.one.token')),
    'the word behind': ask(header, sent('x Bearer the.one.token')),
    'without the blank': ask(header, sent('Bearerthe.one.token')),
    'another one': ask(header, sent('Bearer a.token.that.nobody.gave')),
    'another short one': ask(header, sent('Bearer 123')),
    'a prefix without a blank': ask(dotted, { headers: [['x-key', 'v1.the.one.token']] }),
    'a dot stands for itself': ask(dotted, { headers: [['x-key', 'v1xthe.one.token']] }),
    'in the query': ask(query, { url: `${url}?key=the.one.token` }),
    'nothing in the query': ask(query, {}),
    'wrong in the query': ask(query, { url: `${url}?key=` }),
    'in a cookie': ask(cookie, { headers: [['cookie', 'a=b;  sid=the.one.token']] }),
    'in a cookie without blanks': ask(cookie, { headers: [['cookie', 'a=b;sid=the.one.token']] }),
    'another cookie': ask(cookie, { headers: [['cookie', 'sid2=the.one.token']] }),
    'no cookie': ask(cookie, {}),
  }).toMatchInlineSnapshot(`
    {
      "a dot stands for itself": {
        "actual": "header X-Key: v1xt… (16 characters)",
        "expected": "header X-Key: v1.<the token, verbatim>",
      },
      "a prefix without a blank": "right",
      "another cookie": {
        "actual": "no cookie sid",
        "expected": "cookie sid: <the token, verbatim>",
      },
      "another one": {
        "actual": "header Authorization: Bearer a.to… (24 characters)",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "another short one": {
        "actual": "header Authorization: Bearer 123",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "in a cookie": "right",
      "in a cookie without blanks": "right",
      "in another case, with more blanks": "right",
      "in the query": "right",
      "no cookie": {
        "actual": "no cookie sid",
        "expected": "cookie sid: <the token, verbatim>",
      },
      "nothing in the header": {
        "actual": "no header Authorization",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "nothing in the query": {
        "actual": "no query key",
        "expected": "query key: <the token, verbatim>",
      },
      "right": "right",
      "the word behind": {
        "actual": "header Authorization: x Bear… (20 characters)",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "without the blank": {
        "actual": "header Authorization: Bear… (19 characters)",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "without the word": {
        "actual": "header Authorization: the.… (13 characters)",
        "expected": "header Authorization: Bearer <the token, verbatim>",
      },
      "wrong in the query": {
        "actual": "query key: ",
        "expected": "query key: <the token, verbatim>",
      },
    }
  `);
});

it('demandNoBody', () => {
  const ask = (poll: Partial<Poll>) =>
    demandNoBody(journalOf([{ atSeconds: 0, headers: [], ...poll }])[0] as Exchange) ?? 'right';
  expect({
    none: ask({}),
    'a length of 0': ask({ headers: [['content-length', '0']] }),
    'a length': ask({ headers: [['content-length', '2']] }),
    'in pieces': ask({ headers: [['transfer-encoding', 'chunked']] }),
    'a body': ask({ sent: '{}' }),
  }).toMatchInlineSnapshot(`
    {
      "a body": {
        "actual": "2 characters of body",
        "expected": "no request body",
      },
      "a length": {
        "actual": "content-length: 2",
        "expected": "no request body",
      },
      "a length of 0": "right",
      "in pieces": {
        "actual": "transfer-encoding: chunked",
        "expected": "no request body",
      },
      "none": "right",
    }
  `);
});

it('judgeSteady', () => {
  const asked = {
    ...spec,
    query: [{ name: 'format', required: false }],
    credentials: [
      ...spec.credentials,
      { name: 'key', in: 'query' as const, prefix: '', like: 'opaque' as const },
    ],
  };
  const whole: [string, string][] = [
    ['authorization', 'Bearer the.one.token'],
    ['accept', 'application/json'],
  ];
  const poll = (atSeconds: number, more: Partial<Poll> = {}): Poll => ({
    atSeconds,
    url: `${url}?format=json&key=1`,
    headers: whole,
    ...more,
  });
  const judge = (polls: Poll[], more: Partial<RunRecord> = {}) =>
    said(judgeSteady(recordOf(polls, { outcome: failed({ kind: 'other' }, 5) }, more), asked));
  expect({
    'no wait': judge([], noWait),
    'one alone': judge([poll(0)]),
    alike: judge([poll(0), poll(15, { url: `${url}?key=2&format=json&other=1` }), poll(30)]),
    'another method': judge([poll(0), poll(15), poll(30, { method: 'POST' }), poll(45, { method: 'PUT' })]),
    'less of everything': judge([poll(0), poll(15, { url, headers: [] })]),
    'elsewhere afterwards': judge([poll(0), poll(15, { wait: -1, url: 'https://north.jobs.example/v2' })]),
    'elsewhere before': judge([poll(0, { wait: -1 }), poll(15)]),
    'elsewhere between': judge([poll(0), poll(5, { wait: -1, method: 'POST' }), poll(15)]),
  }).toMatchInlineSnapshot(`
    {
      "alike": [
        "pass: later requests are like the first",
      ],
      "another method": [
        "fail: expected GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got POST /jobs/job-1/progress, format=json, Authorization present, Accept present, key present",
        "want GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got POST /jobs/job-1/progress, format=json, Authorization present, Accept present, key present | #3 | at 30 s",
      ],
      "elsewhere afterwards": [
        "fail: expected GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /v2, no format, Authorization present, Accept present, key absent",
        "want GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /v2, no format, Authorization present, Accept present, key absent | #2 | at 15 s",
      ],
      "elsewhere before": [
        "unverified: the client sent fewer than two requests: it failed with {"kind":"other"}",
      ],
      "elsewhere between": [
        "pass: later requests are like the first",
      ],
      "less of everything": [
        "fail: expected GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /jobs/job-1/progress, no format, Authorization absent, Accept absent, key absent",
        "want GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /jobs/job-1/progress, no format, Authorization absent, Accept absent, key absent | #2 | at 15 s",
      ],
      "no wait": [
        "unverified: the client sent fewer than two requests",
      ],
      "one alone": [
        "unverified: the client sent fewer than two requests: it failed with {"kind":"other"}",
      ],
    }
  `);
});
