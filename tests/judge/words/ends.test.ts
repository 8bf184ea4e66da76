import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeEnd } from '../../../src/judge/judgeEnd.ts';
import { judgeEnds } from '../../../src/judge/judgeEnds.ts';
import { judgeGoesOn } from '../../../src/judge/judgeGoesOn.ts';
import { judgeGone } from '../../../src/judge/judgeGone.ts';
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
const exited = (isSuccess: boolean): Outcome => ({
  type: 'exited',
  isSuccess,
  how: 'exit code 1',
  atSeconds: 15,
});
const unsupported: Outcome = { type: 'unsupported', reason: 'it has no waitForJob' };
const gone = (times: number[]): Poll[] => [
  { atSeconds: 0 },
  ...times.map((atSeconds) => ({ atSeconds, status: 404 })),
];

it('judgeGone', () => {
  const judge = (polls: Poll[], outcome: Outcome, most = 3) =>
    said(judgeGone(recordOf(polls, { outcome }), most));
  expect({
    'no 404': judge(gone([]), failed({ kind: 'other' })),
    'no 404 and no wait': said(judgeGone(recordOf(gone([]), {}, noWait), 3)),
    'no wait': said(judgeGone(recordOf(gone([15]), {}, noWait), 3)),
    'undecided at the most polls': judge(gone([15, 30, 45]), unsettled('patience', 60)),
    'undecided beyond them': judge(gone([15, 30, 45, 60]), unsettled('patience', 60)),
    'asked for ever': judge(gone([15, 30]), unsettled('requests', 30), 1),
    resolved: judge(gone([15, 30]), done({ state: 'gone' })),
    'another kind': judge(gone([15, 30]), failed({ kind: 'server' }, 30)),
    'no kind': judge(gone([15]), failed({}, 15), 1),
    'at the second 404': judge(gone([15, 30]), failed({ kind: 'not-found' }, 30)),
    'too late': judge(gone([15, 30]), failed({ kind: 'not-found' }, 30), 1),
    'a program that ended': judge(gone([15]), exited(false), 1),
  }).toMatchInlineSnapshot(`
    {
      "a program that ended": [
        "pass: ended after the first 404",
      ],
      "another kind": [
        "fail: expected an error of kind not-found; got it failed with {"kind":"server"}",
        "want an error of kind not-found; got it failed with {"kind":"server"} | #3",
      ],
      "asked for ever": [
        "fail: expected an error at the first 404; got it went on asking until the limit of requests was reached (after 30 s)",
        "want an error at the first 404; got it went on asking until the limit of requests was reached (after 30 s) | #2",
      ],
      "at the second 404": [
        "pass: ended after 2 answers of 404",
      ],
      "no 404": [
        "unverified: the client did not come to the 404: it failed with {"kind":"other"}",
      ],
      "no 404 and no wait": [
        "unverified: the client did not come to the 404",
      ],
      "no kind": [
        "pass: ended after the first 404",
      ],
      "no wait": [
        "fail: expected an error after at most 3 answers of 404; got nothing",
        "want an error after at most 3 answers of 404; got nothing | #2",
      ],
      "resolved": [
        "fail: expected an error after at most 3 answers of 404; got it resolved with {"state":"gone"}",
        "want an error after at most 3 answers of 404; got it resolved with {"state":"gone"} | #2",
      ],
      "too late": [
        "fail: expected an error at the first 404; got an error after 2",
        "want an error at the first 404; got an error after 2 | #3 | at 30 s",
      ],
      "undecided at the most polls": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 60 s)",
      ],
      "undecided beyond them": [
        "fail: expected an error after at most 3 answers of 404; got it had not ended when the time for it was over, on a clock that cannot be hurried (after 60 s)",
        "want an error after at most 3 answers of 404; got it had not ended when the time for it was over, on a clock that cannot be hurried (after 60 s) | #2",
      ],
    }
  `);
});

it('judgeEnd', () => {
  const judge = (outcome: Outcome, polls = toEnd) => said(judgeEnd(recordOf(polls, { outcome }), spec, end));
  const failing = { ...spec, phases: { ...spec.phases, done: ['failed' as const] } };
  expect({
    'no wait': said(judgeEnd(recordOf(toEnd, {}, noWait), spec, end)),
    'ended with it': judge(done({ state: 'done', phase: 'succeeded' }, 15)),
    'other words': judge(done({ state: 'over', phase: 'failed' }, 15)),
    'before the end': judge(done({}, 0), [{ atSeconds: 0 }]),
    rejected: judge(failed({ kind: 'other' }, 15)),
    'the program succeeded': judge(exited(true)),
    'the program failed': judge(exited(false)),
    'the program failed as the job did': said(
      judgeEnd(recordOf(toEnd, { outcome: exited(false) }), failing, end),
    ),
    'the program ended before': judge(exited(true), [{ atSeconds: 0 }]),
    undecided: judge(unsettled('patience', 15)),
    'undecided before': judge(unsettled('patience', 15), [{ atSeconds: 0 }, { atSeconds: 15 }]),
    'undecided, and asked again': judge(unsettled('patience', 45), [...toEnd, { atSeconds: 45 }]),
    'an end with another status': judge(done({}, 15), [{ atSeconds: 0, ...end, status: 500 }]),
  }).toMatchInlineSnapshot(`
    {
      "an end with another status": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got it resolved with {} before the job had ended",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got it resolved with {} before the job had ended",
      ],
      "before the end": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got it resolved with {} before the job had ended",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got it resolved with {} before the job had ended",
      ],
      "ended with it": [
        "pass: ended at "done"",
      ],
      "no wait": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got nothing at /state",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got nothing | /state",
      ],
      "other words": [
        "fail: expected state "done"; got state "over" at /state",
        "want state "done"; got state "over" | /state",
        "want phase succeeded; got phase failed | /state",
      ],
      "rejected": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got it failed with {"kind":"other"} at /state",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got it failed with {"kind":"other"} | /state",
      ],
      "the program ended before": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got the program ended with exit code 1 at /state",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got the program ended with exit code 1 | /state",
      ],
      "the program failed": [
        "unverified: the program ended with exit code 1, though the job had succeeded: that does not tell what it made of the end",
      ],
      "the program failed as the job did": [
        "pass: ended at "done"",
      ],
      "the program succeeded": [
        "pass: ended at "done"",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
      "undecided before": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
      "undecided, and asked again": [
        "fail: expected the wait to end at the state "done" and to resolve with it, phase succeeded; got it asked again",
        "want the wait to end at the state "done" and to resolve with it, phase succeeded; got it asked again | #3",
      ],
    }
  `);
});

it('judgeEnds', () => {
  const judge = (outcome: Outcome, since = 0, polls = pollsAt([0, 15])) =>
    said(judgeEnds(recordOf(polls, { outcome }), since));
  expect({
    'no wait': said(judgeEnds(recordOf(pollsAt([0]), {}, noWait))),
    'not reached': judge(failed({ kind: 'other' }, 15), 2),
    'reached at the last': judge(failed({ kind: 'other' }, 15), 1),
    impatient: judge(unsettled('requests', 3599.999)),
    patient: judge(unsettled('requests', 3600)),
    'for ever': judge(unsettled('seconds', 1)),
    undecided: judge(unsettled('patience', 15)),
    'the program succeeded': judge(exited(true)),
    'the program failed': judge(exited(false)),
    'the phase is unknown': judge(done({ phase: 'unknown' }, 15)),
    'no phase is told': judge(done({}, 15)),
    'taken for an end': judge(done({ phase: 'succeeded' }, 15)),
    crashed: judge(crashed('boom', 15)),
  }).toMatchInlineSnapshot(`
    {
      "crashed": [
        "fail: expected the wait to end by itself with an error, or with the phase unknown; got it crashed: boom",
        "want the wait to end by itself with an error, or with the phase unknown; got it crashed: boom",
      ],
      "for ever": [
        "fail: expected the wait to end by itself with an error, or with the phase unknown; got it went on until the limit of virtual time was reached (after 1 s)",
        "want the wait to end by itself with an error, or with the phase unknown; got it went on until the limit of virtual time was reached (after 1 s)",
      ],
      "impatient": [
        "unverified: the client asks so often that its patience was not reached: it went on asking until the limit of requests was reached (after 3599.999 s)",
      ],
      "no phase is told": [
        "pass: ended: it resolved with {}",
      ],
      "no wait": [
        "unverified: the run has no wait",
      ],
      "not reached": [
        "unverified: the client did not come to what has no end: it failed with {"kind":"other"}",
      ],
      "patient": [
        "fail: expected the wait to end by itself with an error, or with the phase unknown; got it went on asking until the limit of requests was reached (after 3600 s)",
        "want the wait to end by itself with an error, or with the phase unknown; got it went on asking until the limit of requests was reached (after 3600 s)",
      ],
      "reached at the last": [
        "pass: ended: it failed with {"kind":"other"}",
      ],
      "taken for an end": [
        "fail: expected the wait to end by itself with an error, or with the phase unknown; got it resolved with {"phase":"succeeded"}",
        "want the wait to end by itself with an error, or with the phase unknown; got it resolved with {"phase":"succeeded"}",
      ],
      "the phase is unknown": [
        "pass: ended: it resolved with {"phase":"unknown"}",
      ],
      "the program failed": [
        "pass: ended: the program ended with exit code 1",
      ],
      "the program succeeded": [
        "unverified: the program ended with exit code 1, which does not tell what it made of it",
      ],
      "undecided": [
        "unverified: it had not ended when the time for it was over, on a clock that cannot be hurried (after 15 s)",
      ],
    }
  `);
});

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
