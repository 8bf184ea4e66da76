import { expect, it } from 'vitest';
import type { Outcome } from '../../../src/driver/RunRecord.ts';
import { judgeEnd } from '../../../src/judge/judgeEnd.ts';
import { judgeEnds } from '../../../src/judge/judgeEnds.ts';
import { judgeGone } from '../../../src/judge/judgeGone.ts';
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
