import { expect, it } from 'vitest';
import type { Exchange } from '../../../src/driver/Exchange.ts';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { demandCredential } from '../../../src/judge/demandCredential.ts';
import { demandNoBody } from '../../../src/judge/demandNoBody.ts';
import { describeOutcome } from '../../../src/judge/describeOutcome.ts';
import { judgeOverlap } from '../../../src/judge/judgeOverlap.ts';
import { judgePath } from '../../../src/judge/judgePath.ts';
import { judgeRenewal } from '../../../src/judge/judgeRenewal.ts';
import { judgeRequests } from '../../../src/judge/judgeRequests.ts';
import { judgeSpacing } from '../../../src/judge/judgeSpacing.ts';
import { judgeSteady } from '../../../src/judge/judgeSteady.ts';
import { judgeToldRetryAfter } from '../../../src/judge/judgeToldRetryAfter.ts';
import { shortenToken } from '../../../src/judge/shortenToken.ts';
import type { Credential } from '../../../src/spec/Spec.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import {
  crashed,
  done,
  failed,
  journalOf,
  type Poll,
  pollsAt,
  recordOf,
  unsettled,
} from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const imprecise = { precision: { share: 0.1, seconds: 1 } };
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
        "fail: expected GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /v2, format=, Authorization present, Accept present, key absent",
        "want GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /v2, format=, Authorization present, Accept present, key absent | #2 | at 15 s",
      ],
      "elsewhere before": [
        "unverified: the client sent fewer than two requests: it failed with {"kind":"other"}",
      ],
      "elsewhere between": [
        "pass: later requests are like the first",
      ],
      "less of everything": [
        "fail: expected GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /jobs/job-1/progress, format=, Authorization absent, Accept absent, key absent",
        "want GET /jobs/job-1/progress, format=json, Authorization present, Accept present, key present; got GET /jobs/job-1/progress, format=, Authorization absent, Accept absent, key absent | #2 | at 15 s",
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

it('judgeSpacing', () => {
  const judge = (times: number[], more: Partial<RunRecord> = {}, least = 15) =>
    said(
      judgeSpacing(recordOf(pollsAt(times), { outcome: failed({ kind: 'other' }, 5) }, more), spec, least),
    );
  expect({
    'no wait': judge([], noWait),
    'one alone': judge([0]),
    apart: judge([0, 15, 30]),
    'too close': judge([0, 15, 29.5]),
    'within what the clock tells': judge([0, 13.5], imprecise),
    'below what the clock tells': judge([0, 13.4], imprecise),
    'less than the clock tells': judge([0, 0.5], imprecise, 1),
  }).toMatchInlineSnapshot(`
    {
      "apart": [
        "pass: requests are at least 15 s apart",
      ],
      "below what the clock tells": [
        "fail: expected at least 15 s between two requests of one wait; got 13.4 s",
        "want at least 15 s between two requests of one wait; got 13.4 s | #2 | at 13.4 s",
        "#1  0 s                         200",
        "#2  13.4 s  +13.4 s  due +15 s  200  <- 13.4 s after the one before",
      ],
      "less than the clock tells": [
        "unverified: #2 came 0.5 s after the one before, which is less than this clock can tell",
      ],
      "no wait": [
        "unverified: the client sent fewer than two requests",
      ],
      "one alone": [
        "unverified: the client sent fewer than two requests: it failed with {"kind":"other"}",
      ],
      "too close": [
        "fail: expected at least 15 s between two requests of one wait; got 14.5 s",
        "want at least 15 s between two requests of one wait; got 14.5 s | #3 | at 29.5 s",
        "#1  0 s                         200",
        "#2  15 s    +15 s    due +15 s  200",
        "#3  29.5 s  +14.5 s  due +30 s  200  <- 14.5 s after the one before",
      ],
      "within what the clock tells": [
        "pass: requests are at least 15 s apart",
      ],
    }
  `);
});

it('judgeOverlap', () => {
  const judge = (polls: Poll[], more: Partial<RunRecord> = {}) =>
    said(judgeOverlap(recordOf(polls, { outcome: failed({ kind: 'other' }, 5) }, more), spec));
  expect({
    'no wait': judge([], noWait),
    'one alone': judge(pollsAt([0])),
    'one after the other': judge([{ atSeconds: 0, latencySeconds: 15 }, { atSeconds: 15 }]),
    'two at a time': judge([{ atSeconds: 0, latencySeconds: 15.001 }, { atSeconds: 15 }]),
    'after one that was given up': judge([{ atSeconds: 0, abortedAfterSeconds: 5 }, { atSeconds: 5 }]),
    'beside one that is never answered': judge([{ atSeconds: 0, lost: true }, { atSeconds: 5 }]),
  }).toMatchInlineSnapshot(`
    {
      "after one that was given up": [
        "pass: one request at a time",
      ],
      "beside one that is never answered": [
        "fail: expected no request while #1 waits for its answer; got #2 sent at 5 s",
        "want no request while #1 waits for its answer; got #2 sent at 5 s | #2 | at 5 s",
        "#1  0 s          200",
        "#2  5 s  +5 s    200  <- #1 is still under way",
      ],
      "no wait": [
        "unverified: the client sent fewer than two requests",
      ],
      "one after the other": [
        "pass: one request at a time",
      ],
      "one alone": [
        "unverified: the client sent fewer than two requests: it failed with {"kind":"other"}",
      ],
      "two at a time": [
        "fail: expected no request while #1 waits for its answer; got #2 sent at 15 s",
        "want no request while #1 waits for its answer; got #2 sent at 15 s | #2 | at 15 s",
        "#1  0 s                     200",
        "#2  15 s  +15 s  due +15 s  200  <- #1 is still under way",
      ],
    }
  `);
});

it('judgeRenewal', () => {
  const refused = (atSeconds: number): Poll => ({ atSeconds, status: 401 });
  const judge = (
    polls: Poll[],
    outcome: Outcome = failed({ kind: 'unauthorized' }, 99),
    more: Partial<RunRecord> = {},
  ) => said(judgeRenewal(recordOf(polls, { outcome }, more), 3600));
  expect({
    'no wait': judge([], undefined, noWait),
    'ended before': judge(pollsAt([0, 3599.999])),
    'goes on': judge(pollsAt([0, 3600])),
    'goes on after one that was refused': judge([refused(3600), { atSeconds: 3615 }]),
    'goes on after one that was refused, twice': judge([
      refused(3600),
      { atSeconds: 3615 },
      refused(7215),
      { atSeconds: 7230 },
    ]),
    'ends with a refusal': judge([refused(3600)]),
    'goes on with the old one': judge([3600, 3615, 3630, 3645, 3660, 3675, 3690].map(refused)),
  }).toMatchInlineSnapshot(`
    {
      "ended before": [
        "unverified: no request was sent after the token had expired: it failed with {"kind":"unauthorized"}",
      ],
      "ends with a refusal": [
        "fail: expected the wait to go on with a fresh token; got it failed with {"kind":"unauthorized"}",
        "want the wait to go on with a fresh token; got it failed with {"kind":"unauthorized"} | #1",
      ],
      "goes on": [
        "pass: went on with a fresh token",
      ],
      "goes on after one that was refused": [
        "pass: went on with a fresh token",
      ],
      "goes on after one that was refused, twice": [
        "pass: went on with a fresh token",
      ],
      "goes on with the old one": [
        "fail: expected the wait to go on with a fresh token; got 2 requests in a row with the expired token",
        "want the wait to go on with a fresh token; got 2 requests in a row with the expired token | #2 | at 3615 s",
      ],
      "no wait": [
        "unverified: no request was sent after the token had expired: nothing",
      ],
    }
  `);
});

it('judgeToldRetryAfter', () => {
  const judge = (outcome: Outcome, polls = pollsAt([0])) =>
    said(judgeToldRetryAfter(recordOf(polls, { outcome }), 31));
  expect({
    'no wait': said(judgeToldRetryAfter(recordOf(pollsAt([0]), {}, noWait), 31)),
    'no error': judge(done({})),
    'not told': judge(failed({ kind: 'rate-limited' })),
    'no request': judge(failed({ retryAfterSeconds: 31 }), []),
    told: judge(failed({ retryAfterSeconds: 31 })),
    wrong: judge(failed({ retryAfterSeconds: 31_000 })),
  }).toMatchInlineSnapshot(`
    {
      "no error": [
        "unverified: the client tells no Retry-After",
      ],
      "no request": [
        "unverified: the client tells no Retry-After",
      ],
      "no wait": [
        "unverified: the client tells no Retry-After",
      ],
      "not told": [
        "unverified: the client tells no Retry-After",
      ],
      "told": [
        "pass: told as it came",
      ],
      "wrong": [
        "fail: expected retryAfterSeconds 31; got retryAfterSeconds 31000",
        "want retryAfterSeconds 31; got retryAfterSeconds 31000 | #1",
      ],
    }
  `);
});

it('describeOutcome', () => {
  const reasons = ['stalled', 'requests', 'seconds', 'timers', 'real-time', 'silent', 'patience'] as const;
  expect([
    describeOutcome(done({ state: 'done' })),
    describeOutcome(done({ fields: { '/a': 'x'.repeat(181) } })),
    describeOutcome(done({ fields: { '/a': 'x'.repeat(180) } })),
    describeOutcome(failed({ kind: 'server', status: 503 })),
    describeOutcome(crashed('boom')),
    describeOutcome({ type: 'unsupported', reason: 'it has none' }),
    describeOutcome({ type: 'exited', isSuccess: true, how: 'exit code 0', atSeconds: 1 }),
    ...reasons.map((why) => describeOutcome(unsettled(why, 1.5))),
  ]).toMatchInlineSnapshot(`
    [
      "it resolved with {"state":"done"}",
      "it resolved with {"fields":{"/a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}... (201 characters)",
      "it resolved with {"fields":{"/a":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}}",
      "it failed with {"kind":"server","status":503}",
      "it crashed: boom",
      "not supported: it has none",
      "the program ended with exit code 0",
      "it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 1.5 s)",
      "it went on asking until the limit of requests was reached (after 1.5 s)",
      "it went on until the limit of virtual time was reached (after 1.5 s)",
      "it set timer after timer without a request (after 1.5 s)",
      "it was busy without end and never settled (after 1.5 s)",
      "it hung: for too long it neither asked nor slept nor ended (where a client sleeps in real time, its adapter has to leave that to \`sleep\`) (after 1.5 s)",
      "it had not ended when the time for it was over, on a clock that cannot be hurried (after 1.5 s)",
    ]
  `);
});

it('shortenToken', () => {
  expect(['', 'short', 'a'.repeat(12), 'a'.repeat(40)].map(shortenToken)).toMatchInlineSnapshot(`
    [
      "",
      "short",
      "aaaa… (12 characters)",
      "aaaa… (40 characters)",
    ]
  `);
});
