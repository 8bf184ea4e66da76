import { expect, it } from 'vitest';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { judgeOverlap } from '../../../src/judge/judgeOverlap.ts';
import { judgeRenewal } from '../../../src/judge/judgeRenewal.ts';
import { judgeSpacing } from '../../../src/judge/judgeSpacing.ts';
import { judgeToldRetryAfter } from '../../../src/judge/judgeToldRetryAfter.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { done, failed, type Poll, pollsAt, recordOf } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const imprecise = { precision: { share: 0.1, seconds: 1 } };
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
        "#1  0 s                   200",
        "#2  5 s  +5 s  due: open  200  <- #1 is still under way",
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
