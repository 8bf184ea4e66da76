import { expect, it } from 'vitest';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { judgeCancel } from '../../../src/judge/judgeCancel.ts';
import { judgeRetryAfter } from '../../../src/judge/judgeRetryAfter.ts';
import { readWait } from '../../../src/judge/readWait.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { done, failed, type Poll, pollsAt, recordOf, unsettled } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const imprecise = { precision: { share: 0.1, seconds: 1 } };

it('judgeRetryAfter', () => {
  const refused = (atSeconds: number): Poll => ({ atSeconds, status: 429, latencySeconds: 2 });
  const judge = (
    polls: Poll[],
    outcome: Outcome = unsettled('requests', 99),
    question: { leastSeconds: number[]; isDated?: boolean } = { leastSeconds: [30] },
    more: Partial<RunRecord> = {},
  ) => said(judgeRetryAfter(recordOf(polls, { outcome }, more), { spec, ...question }));
  const early = [refused(0), { atSeconds: 20 }];
  const dated = { leastSeconds: [30], isDated: true };
  expect({
    kept: judge([refused(0), { atSeconds: 32 }]),
    'too early': judge(early),
    'asked while the answer came': judge([refused(0), { atSeconds: 1 }, { atSeconds: 40 }]),
    'each in its turn': judge([refused(0), refused(32), { atSeconds: 40 }], undefined, {
      leastSeconds: [30, 7],
    }),
    'more than are asked about': judge([refused(0), refused(32), { atSeconds: 35 }]),
    'a date against the own clock': judge(early, undefined, dated, { datesApart: true }),
    'a date on the clock of the run': judge(early, undefined, dated),
    'seconds apart from dates': judge(early, undefined, { leastSeconds: [30] }, { datesApart: true }),
    'never answered': judge([{ atSeconds: 0, status: 429, abortedAfterSeconds: 3 }, { atSeconds: 5 }]),
    'not reached, without a wait': judge([{ atSeconds: 0 }], undefined, undefined, noWait),
    'not reached': judge([{ atSeconds: 0 }], failed({ kind: 'other' }, 0)),
    'given up': judge([refused(0)], failed({ kind: 'rate-limited' }, 2)),
    'a program that ends': judge([refused(0)], {
      type: 'exited',
      isSuccess: false,
      how: 'exit code 1',
      atSeconds: 2,
    }),
    'ended as if it were the end': judge([refused(0)], done({ state: 'done' }, 2)),
    'busy with timers': judge([refused(0)], unsettled('timers', 99)),
    undecided: judge([refused(0)], unsettled('patience', 99)),
    'at a standstill': judge([refused(0)], unsettled('stalled', 99)),
    'once of two': judge([refused(0), { atSeconds: 32 }], unsettled('stalled', 99), {
      leastSeconds: [30, 7],
    }),
  }).toMatchInlineSnapshot(`
    {
      "a date against the own clock": [
        "unverified: one after 18 s: the date of the run is not that of the client's machine, so that this proves nothing",
      ],
      "a date on the clock of the run": [
        "fail: expected no request for 30 s after the 429; got one after 18 s",
        "want no request for 30 s after the 429; got one after 18 s | #2 | at 20 s",
        "#1  0 s            429",
        "#2  20 s  +20 s    200  <- 12 s too early",
      ],
      "a program that ends": [
        "unverified: the client gives up on a 429, so its wait was not seen",
      ],
      "asked while the answer came": [
        "pass: the next request came no earlier than it may",
      ],
      "at a standstill": [
        "fail: expected a further request after the 429, or an error; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 99 s)",
        "want a further request after the 429, or an error; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 99 s) | #1",
      ],
      "busy with timers": [
        "unverified: it set timer after timer without a request (after 99 s)",
      ],
      "each in its turn": [
        "fail: expected no request for 7 s after the 429; got one after 6 s",
        "want no request for 7 s after the 429; got one after 6 s | #3 | at 40 s",
        "#1  0 s            429",
        "#2  32 s  +32 s    429",
        "#3  40 s  +8 s     200  <- 1 s too early",
      ],
      "ended as if it were the end": [
        "fail: expected a further request after the 429, or an error; got it resolved with {"state":"done"}",
        "want a further request after the 429, or an error; got it resolved with {"state":"done"} | #1",
      ],
      "given up": [
        "unverified: the client gives up on a 429, so its wait was not seen",
      ],
      "kept": [
        "pass: the next request came no earlier than it may",
      ],
      "more than are asked about": [
        "pass: the next request came no earlier than it may",
      ],
      "never answered": [
        "unverified: the client did not come to the 429: it went on asking until the limit of requests was reached (after 99 s)",
      ],
      "not reached": [
        "unverified: the client did not come to the 429: it failed with {"kind":"other"}",
      ],
      "not reached, without a wait": [
        "unverified: the client did not come to the 429: no poll",
      ],
      "once of two": [
        "fail: expected a further request after the 429, or an error; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 99 s)",
        "want a further request after the 429, or an error; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 99 s) | #2",
      ],
      "seconds apart from dates": [
        "fail: expected no request for 30 s after the 429; got one after 18 s",
        "want no request for 30 s after the 429; got one after 18 s | #2 | at 20 s",
        "#1  0 s            429",
        "#2  20 s  +20 s    200  <- 12 s too early",
      ],
      "too early": [
        "fail: expected no request for 30 s after the 429; got one after 18 s",
        "want no request for 30 s after the 429; got one after 18 s | #2 | at 20 s",
        "#1  0 s            429",
        "#2  20 s  +20 s    200  <- 12 s too early",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 99 s)",
      ],
    }
  `);
});

it('readWait', () => {
  const read = (
    times: number[],
    more: Partial<RunRecord> = {},
    outcome: Outcome = unsettled('requests', 999),
  ) =>
    said(
      readWait(recordOf(pollsAt(times), { outcome }, more), {
        spec,
        wait: 2,
        readings: [
          [60, 'goes on'],
          [30, 'holds'],
        ],
        ended: { poll: 2, reading: 'gives up' },
      }),
    );
  expect({
    'goes on': read([0, 15, 75]),
    holds: read([0, 15, 74.999]),
    'holds as far as the clock tells': read([0, 15, 42], imprecise),
    'as long as jitter may be': read([0, 15, 195]),
    'too long': read([0, 15, 195.001]),
    'too long on a clock that does not tell': read([0, 15, 195.001], imprecise),
    'too short': read([0, 15, 44.999]),
    'gives up there': read([0, 15], {}, failed({ kind: 'other' }, 15)),
    'gives up before': read([0], {}, failed({ kind: 'other' }, 0)),
    undecided: read([0, 15], {}, unsettled('patience', 15)),
    'resolves there': read([0, 15], {}, done({ state: 'running' }, 15)),
    'no wait': read([0], noWait),
  }).toMatchInlineSnapshot(`
    {
      "as long as jitter may be": [
        "observed goes on: waited 180 s after poll 2",
        "#1  0 s                       200",
        "#2  15 s   +15 s   due +15 s  200",
        "#3  195 s  +180 s  due +30 s  200",
      ],
      "gives up before": [
        "unverified: it failed with {"kind":"other"}",
      ],
      "gives up there": [
        "observed gives up: it failed with {"kind":"other"}",
      ],
      "goes on": [
        "observed goes on: waited 60 s after poll 2",
        "#1  0 s                     200",
        "#2  15 s  +15 s  due +15 s  200",
        "#3  75 s  +60 s  due +30 s  200",
      ],
      "holds": [
        "observed holds: waited 59.999 s after poll 2",
        "#1  0 s                             200",
        "#2  15 s      +15 s      due +15 s  200",
        "#3  74.999 s  +59.999 s  due +30 s  200",
      ],
      "holds as far as the clock tells": [
        "observed holds: waited 27 s after poll 2",
        "#1  0 s                     200",
        "#2  15 s  +15 s  due +15 s  200",
        "#3  42 s  +27 s  due +30 s  200",
      ],
      "no wait": [
        "fail: expected poll 3 of a job that is still running; got no poll",
        "want poll 3 of a job that is still running; got no poll | #1",
      ],
      "resolves there": [
        "fail: expected poll 3 of a job that is still running; got it resolved with {"state":"running"}",
        "want poll 3 of a job that is still running; got it resolved with {"state":"running"} | #2",
      ],
      "too long": [
        "fail: expected a wait that fits a reading: goes on from 60 s on, holds from 30 s on; got 180.001 s",
        "want a wait that fits a reading: goes on from 60 s on, holds from 30 s on; got 180.001 s | #3 | at 195.001 s",
        "#1  0 s                               200",
        "#2  15 s       +15 s       due +15 s  200",
        "#3  195.001 s  +180.001 s  due +30 s  200  <- fits no reading",
      ],
      "too long on a clock that does not tell": [
        "unverified: waited 180.001 s after poll 2, which tells nothing on this clock",
      ],
      "too short": [
        "fail: expected a wait that fits a reading: goes on from 60 s on, holds from 30 s on; got 29.999 s",
        "want a wait that fits a reading: goes on from 60 s on, holds from 30 s on; got 29.999 s | #3 | at 44.999 s",
        "#1  0 s                             200",
        "#2  15 s      +15 s      due +15 s  200",
        "#3  44.999 s  +29.999 s  due +30 s  200  <- fits no reading",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
    }
  `);
});

it('judgeCancel', () => {
  const judge = (
    outcome: Outcome,
    polls: Poll[] = [{ atSeconds: 0 }],
    more: Partial<RunRecord> = {},
    beforeStart = false,
  ) =>
    said(judgeCancel(recordOf(polls, { outcome }, { cancelledAtSeconds: 20, ...more }), spec, beforeStart));
  const cancelled = failed({ kind: 'cancelled' }, 20);
  const notCancelled = recordOf([], { outcome: failed({ kind: 'other' }, 3) });
  expect({
    'no wait': said(judgeCancel(recordOf([], {}, { ...noWait, cancelledAtSeconds: 20 }), spec)),
    'no cancel': said(judgeCancel(notCancelled, spec)),
    'had ended before': judge(failed({ kind: 'other' }, 19.999)),
    cancelled: judge(cancelled),
    'no kind': judge(failed({}, 20)),
    'within a second': judge(failed({ kind: 'cancelled' }, 21)),
    'too late': judge(failed({ kind: 'cancelled' }, 21.5)),
    'too late for another clock': judge(failed({ kind: 'cancelled' }, 21.5), undefined, imprecise),
    'another kind': judge(failed({ kind: 'network' }, 20)),
    resolved: judge(done({ state: 'running' }, 20)),
    'cannot do it': judge({ type: 'unsupported', reason: 'it has none' }),
    'asked at that time': judge(cancelled, [{ atSeconds: 20 }]),
    'asked afterwards': judge(cancelled, [{ atSeconds: 0 }, { atSeconds: 20.5 }]),
    'asked as soon as the clock tells': judge(cancelled, [{ atSeconds: 21 }], imprecise),
    'asked before the start': judge(cancelled, [{ atSeconds: 20 }], {}, true),
  }).toMatchInlineSnapshot(`
    {
      "another kind": [
        "fail: expected an error of kind cancelled; got it failed with {"kind":"network"}",
        "want an error of kind cancelled; got it failed with {"kind":"network"} | at 20 s",
      ],
      "asked afterwards": [
        "fail: expected no request after the cancel at 20 s; got #2 at 20.5 s",
        "want no request after the cancel at 20 s; got #2 at 20.5 s | #2 | at 20.5 s",
        "#1  0 s                         200",
        "#2  20.5 s  +20.5 s  due +15 s  200  <- 0.5 s after the cancel",
      ],
      "asked as soon as the clock tells": [
        "pass: cancelled, and quiet since",
      ],
      "asked at that time": [
        "pass: cancelled, and quiet since",
      ],
      "asked before the start": [
        "fail: expected no request after the cancel at 20 s; got #1 at 20 s",
        "want no request after the cancel at 20 s; got #1 at 20 s | #1 | at 20 s",
        "#1  20 s      200  <- 0 s after the cancel",
      ],
      "cancelled": [
        "pass: cancelled, and quiet since",
      ],
      "cannot do it": [
        "fail: expected an error of kind cancelled; got not supported: it has none",
        "want an error of kind cancelled; got not supported: it has none | at 20 s",
      ],
      "had ended before": [
        "unverified: the operation had ended before the cancel: it failed with {"kind":"other"}",
      ],
      "no cancel": [
        "unverified: the run did not come to the cancel: it failed with {"kind":"other"}",
      ],
      "no kind": [
        "pass: cancelled, and quiet since",
      ],
      "no wait": [
        "unverified: the run did not come to the cancel",
      ],
      "resolved": [
        "fail: expected an error of kind cancelled; got it resolved with {"state":"running"}",
        "want an error of kind cancelled; got it resolved with {"state":"running"} | at 20 s",
      ],
      "too late": [
        "fail: expected the end at once after the cancel at 20 s; got at 21.5 s",
        "want the end at once after the cancel at 20 s; got at 21.5 s | at 21.5 s",
      ],
      "too late for another clock": [
        "pass: cancelled, and quiet since",
      ],
      "within a second": [
        "pass: cancelled, and quiet since",
      ],
    }
  `);
});
