import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeGoesOn } from '../../../src/judge/judgeGoesOn.ts';
import { judgeLost } from '../../../src/judge/judgeLost.ts';
import { judgePlateau } from '../../../src/judge/judgePlateau.ts';
import { judgeQuiet } from '../../../src/judge/judgeQuiet.ts';
import { judgeTidy } from '../../../src/judge/judgeTidy.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { crashed, done, failed, type Poll, pollsAt, recordOf, unsettled } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const end = { state: 'done', percent: 100 };
const toEnd: Poll[] = [{ atSeconds: 0 }, { atSeconds: 15, ...end }];
const unsupported: Outcome = { type: 'unsupported', reason: 'it has no waitForJob' };
it('judgeGoesOn', () => {
  const judge = (outcome: Outcome, poll: number) =>
    said(judgeGoesOn(recordOf(pollsAt([0, 15]), { outcome }), poll));
  expect({
    'no wait': said(judgeGoesOn(recordOf(pollsAt([0]), {}, noWait), 2)),
    'goes on': judge(done({}, 15), 1),
    'ends there': judge(done({ state: 'running' }, 15), 2),
    'does not come there': judge(failed({ kind: 'other' }, 15), 3),
    undecided: judge(unsettled('patience', 15), 2),
  }).toMatchInlineSnapshot(`
    {
      "does not come there": [
        "unverified: the client did not come to poll 3: it failed with {"kind":"other"}",
      ],
      "ends there": [
        "fail: expected a further poll after #2; got it resolved with {"state":"running"}",
        "want a further poll after #2; got it resolved with {"state":"running"} | #2",
      ],
      "goes on": [
        "pass: the wait goes on",
      ],
      "no wait": [
        "unverified: the client did not come to poll 2: no poll",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
    }
  `);
});

it('judgePlateau', () => {
  const judge = (outcome: Outcome, polls = pollsAt([0, 15])) =>
    said(judgePlateau(recordOf(polls, { outcome }), spec));
  const { backoff: _, ...withoutBackoff } = spec;
  expect({
    'no wait': said(judgePlateau(recordOf(pollsAt([0]), {}, noWait), spec)),
    'to the limit of time': judge(unsettled('seconds', 86_400)),
    'to the limit of requests': judge(unsettled('requests', 86_400)),
    'too fast': judge(unsettled('requests', 100), pollsAt([0, 14.999])),
    'once alone': judge(unsettled('stalled', 100), pollsAt([0])),
    'where no interval is named': said(
      judgePlateau(recordOf(pollsAt([0, 0.999]), { outcome: unsettled('requests', 9) }), withoutBackoff),
    ),
    'given up': judge(failed({ kind: 'other' }, 3600)),
    undecided: judge(unsettled('patience', 15)),
    'taken for an end': judge(done({ phase: 'succeeded' }, 15)),
  }).toMatchInlineSnapshot(`
    {
      "given up": [
        "unverified: the client gives up: it failed with {"kind":"other"}",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "once alone": [
        "fail: expected the client to go on waiting; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 100 s)",
        "want the client to go on waiting; got it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 100 s)",
      ],
      "taken for an end": [
        "fail: expected the client to go on waiting; got it resolved with {"phase":"succeeded"}",
        "want the client to go on waiting; got it resolved with {"phase":"succeeded"}",
      ],
      "to the limit of requests": [
        "pass: still waiting",
      ],
      "to the limit of time": [
        "pass: still waiting",
      ],
      "too fast": [
        "fail: expected at least 15 s between two requests of one wait; got 14.999 s",
        "want at least 15 s between two requests of one wait; got 14.999 s | #2 | at 14.999 s",
        "#1  0 s                             200",
        "#2  14.999 s  +14.999 s  due +15 s  200  <- 14.999 s after the one before",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
      "where no interval is named": [
        "fail: expected at least 1 s between two requests of one wait; got 0.999 s",
        "want at least 1 s between two requests of one wait; got 0.999 s | #2 | at 0.999 s",
        "#1  0 s                  200",
        "#2  0.999 s  +0.999 s    200  <- 0.999 s after the one before",
      ],
    }
  `);
});

it('judgeQuiet', () => {
  const isEnd = ({ number }: { number: number }) => number === 2;
  const judge = (polls: Poll[], outcome: Outcome = done(end, 15)) =>
    said(judgeQuiet(recordOf(polls, { outcome }), isEnd));
  expect({
    'no wait': said(judgeQuiet(recordOf(pollsAt([0]), {}, noWait), isEnd)),
    'not reached': judge(pollsAt([0]), failed({ kind: 'other' }, 0)),
    'given up before its answer': judge([{ atSeconds: 0 }, { atSeconds: 15, abortedAfterSeconds: 1 }]),
    quiet: judge(toEnd),
    'asked again at once': judge([...toEnd, { atSeconds: 15 }]),
    'asked again': judge([...toEnd, { atSeconds: 45 }]),
    'asked while the last answer came': judge([
      { atSeconds: 0 },
      { atSeconds: 15, latencySeconds: 8 },
      { atSeconds: 20 },
    ]),
  }).toMatchInlineSnapshot(`
    {
      "asked again": [
        "fail: expected no request after the answer that ended the job (#2, 15 s); got #3 at 45 s",
        "want no request after the answer that ended the job (#2, 15 s); got #3 at 45 s | #3 | at 45 s",
      ],
      "asked again at once": [
        "fail: expected no request after the answer that ended the job (#2, 15 s); got #3 at 15 s",
        "want no request after the answer that ended the job (#2, 15 s); got #3 at 15 s | #3 | at 15 s",
      ],
      "asked while the last answer came": [
        "pass: no request after the end",
      ],
      "given up before its answer": [
        "unverified: the client did not come to the end of the job: it resolved with {"state":"done","percent":100}",
      ],
      "no wait": [
        "unverified: the client did not come to the end of the job: no poll",
      ],
      "not reached": [
        "unverified: the client did not come to the end of the job: it failed with {"kind":"other"}",
      ],
      "quiet": [
        "pass: no request after the end",
      ],
    }
  `);
});

it('judgeTidy', () => {
  const judge = (more: object, outcome: Outcome = done(end, 15), polls = toEnd) =>
    said(judgeTidy(recordOf(polls, { outcome }, more)));
  expect({
    'no wait': said(judgeTidy(recordOf(toEnd, {}, noWait))),
    'no end': judge({}, unsettled('stalled', 15)),
    'no request': judge({}, failed({ kind: 'network' }, 0), []),
    'close throws': judge({ closeError: 'Error: closed twice' }),
    'not seen': judge({ timersLeft: undefined }),
    'none left': judge({ timersLeft: 0 }),
    'two left': judge({ timersLeft: 2 }),
    'left by what it cannot do': judge({ timersLeft: 1 }, unsupported),
  }).toMatchInlineSnapshot(`
    {
      "close throws": [
        "fail: expected close() to succeed; got it threw Error: closed twice",
        "want close() to succeed; got it threw Error: closed twice",
      ],
      "left by what it cannot do": [
        "fail: expected no timer after the end; got 1 left",
        "want no timer after the end; got 1 left | at 0 s",
      ],
      "no end": [
        "unverified: the wait did not end: it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 15 s)",
      ],
      "no request": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "no wait": [
        "unverified: the wait did not end",
      ],
      "none left": [
        "pass: no timer is left",
      ],
      "not seen": [
        "unverified: timers show in process alone",
      ],
      "two left": [
        "fail: expected no timer after the end; got 2 left",
        "want no timer after the end; got 2 left | at 15 s",
      ],
    }
  `);
});

it('judgeLost', () => {
  const judge = (outcome: Outcome, polls: Poll[] = [{ atSeconds: 0, lost: true }], unseen = 0) =>
    said(judgeLost(recordOf(polls, { outcome }), unseen));
  expect({
    'no wait': said(judgeLost(recordOf([], {}, noWait))),
    undecided: judge(unsettled('patience', 9)),
    'no request': judge(failed({ kind: 'network' }, 0), []),
    'a request that was not seen': judge(failed({ kind: 'network' }, 0), [], 1),
    'one that was not seen, of another kind': judge(failed({ kind: 'server' }, 0), [], 1),
    'one that was not seen, without a kind': judge(failed({}, 0), [], 1),
    'asked again': judge(done(end, 15), [{ atSeconds: 0, lost: true }, { atSeconds: 15 }]),
    'asked again unseen': judge(done(end, 15), [{ atSeconds: 15 }], 1),
    'resolved with nothing': judge(done({}, 0)),
    'waits for ever': judge(unsettled('stalled', 600)),
    'asks for ever': judge(unsettled('requests', 600)),
    network: judge(failed({ kind: 'network' }, 0)),
    'no kind': judge(failed({}, 0)),
    'another kind': judge(failed({ kind: 'malformed' }, 0)),
    crashed: judge(crashed('boom', 0)),
  }).toMatchInlineSnapshot(`
    {
      "a request that was not seen": [
        "pass: reported as an error of the network",
      ],
      "another kind": [
        "fail: expected an error of kind network, or another try; got it failed with {"kind":"malformed"}",
        "want an error of kind network, or another try; got it failed with {"kind":"malformed"} | #1",
      ],
      "asked again": [
        "pass: asked again and went on",
      ],
      "asked again unseen": [
        "pass: asked again and went on",
      ],
      "asks for ever": [
        "fail: expected an error of kind network, or another try; got it went on asking until the limit of requests was reached (after 600 s)",
        "want an error of kind network, or another try; got it went on asking until the limit of requests was reached (after 600 s) | #1",
      ],
      "crashed": [
        "fail: expected an error of kind network, or another try; got it crashed: boom",
        "want an error of kind network, or another try; got it crashed: boom | #1",
      ],
      "network": [
        "pass: reported as an error of the network",
      ],
      "no kind": [
        "pass: reported as an error of the network",
      ],
      "no request": [
        "unverified: the client sent no request: it failed with {"kind":"network"}",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "one that was not seen, of another kind": [
        "fail: expected an error of kind network, or another try; got it failed with {"kind":"server"}",
        "want an error of kind network, or another try; got it failed with {"kind":"server"}",
      ],
      "one that was not seen, without a kind": [
        "unverified: the client sent no request: it failed with {}",
      ],
      "resolved with nothing": [
        "fail: expected an error of kind network, or another try; got it resolved with {}",
        "want an error of kind network, or another try; got it resolved with {} | #1",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 9 s)",
      ],
      "waits for ever": [
        "unverified: no time-out of the client was seen: it has none of its own, or a longer one than this run looks for",
      ],
    }
  `);
});
