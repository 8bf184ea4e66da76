import { describe, expect, test } from 'vitest';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { judgeHistory } from '../../../src/judge/judgeHistory.ts';
import { judgeHistoryEnd } from '../../../src/judge/judgeHistoryEnd.ts';
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
const exited: Outcome = { type: 'exited', isSuccess: true, how: 'exit code 0', atSeconds: 15 };
const unsupported: Outcome = { type: 'unsupported', reason: 'it has none' };
const undecided = unsettled('patience', 60);
const UNDECIDED =
  'it had not ended when the time for it was over, on a clock that cannot be hurried (after 60 s)';
const STALLED =
  'it came to a standstill: no timer, no request, nothing under way, and the call never settled (after 60 s)';
const end = (atSeconds: number, more: Partial<Poll> = {}): Poll => ({
  atSeconds,
  state: 'done',
  percent: 100,
  ...more,
});

describe('judgeHistory', () => {
  const judge = (record: RunRecord, one = spec) => said(judgeHistory(record, one, 'running'));

  test.each<{ name: string; record: RunRecord; want: string[] }>([
    {
      name: 'passes waits that fit',
      record: recordOf(pollsAt([0, 15, 45])),
      want: ['pass: waits as the page says'],
    },
    {
      name: 'counts what is too long from the answer, however long that took',
      record: recordOf(pollsAt([0, 37.999], [], 8)),
      want: ['pass: waits as the page says'],
    },
    {
      name: 'fails a wait from a slow answer that is as long as the next longer interval',
      record: recordOf(pollsAt([0, 38], [], 8)),
      want: [
        'fail: expected a wait of 15 s after poll 1; got 38 s',
        'want a wait of 15 s after poll 1; got 38 s | #2 | at 38 s',
        '#1  0 s                     200',
        '#2  38 s  +38 s  due +15 s  200  <- 38 s instead of 15 s',
      ],
    },
    {
      name: 'says how a wait ended that is seen in no two polls',
      record: recordOf(pollsAt([0]), { outcome: crashed('boom') }),
      want: ['unverified: no wait was seen for which the page says how long: it crashed: boom'],
    },
    {
      name: 'shows nothing of a run without a wait',
      record: recordOf([], {}, noWait),
      want: ['unverified: no wait was seen for which the page says how long: no poll'],
    },
  ])('$name', ({ record, want }) => {
    expect(judge(record)).toEqual(want);
  });

  test('finds nothing wrong with any wait where the page has no sequence', () => {
    const { backoff: _, ...without } = spec;
    const record = recordOf(pollsAt([0, 1, 1000], [10, 10, 20]));
    expect(judgeHistory(record, without, 'running').findings).toEqual([]);
  });
});

describe('judgeHistoryEnd', () => {
  const judge = (polls: Poll[], outcome: Outcome, more: Partial<RunRecord> = {}) =>
    said(judgeHistoryEnd(recordOf(polls, { outcome }, more), spec, ['done', 'failed']));
  const resolved = done({ state: 'done', phase: 'succeeded', percent: 100 }, 15);
  const toEnd = [{ atSeconds: 0 }, end(15)];

  test.each<{ name: string; polls: Poll[]; outcome: Outcome; want: string[] }>([
    {
      name: 'passes a wait that resolves with all that its last answer said',
      polls: toEnd,
      outcome: resolved,
      want: ['pass: ends with the job'],
    },
    {
      name: 'passes a wait that resolves with the state alone',
      polls: toEnd,
      outcome: done({ state: 'done' }),
      want: ['pass: ends with the job'],
    },
    {
      name: 'passes a wait that resolves with the phase alone',
      polls: toEnd,
      outcome: done({ phase: 'succeeded' }),
      want: ['pass: ends with the job'],
    },
    {
      name: 'passes a poll that was under way before the end was answered',
      polls: [end(0, { latencySeconds: 8 }), end(5)],
      outcome: resolved,
      want: ['pass: ends with the job'],
    },
    {
      name: 'passes a poll that was sent last of all before the end was answered',
      polls: [end(0, { latencySeconds: 8 }), end(7.999)],
      outcome: resolved,
      want: ['pass: ends with the job'],
    },
    {
      name: 'fails a poll in the instant of the answer that ended the job',
      polls: [end(0, { latencySeconds: 8 }), end(8)],
      outcome: resolved,
      want: [
        'fail: expected no request after the answer that ended the job (#1); got #2 at 8 s',
        'want no request after the answer that ended the job (#1); got #2 at 8 s | #2 | at 8 s',
        '#1  0 s                   200',
        '#2  8 s  +8 s  due +15 s  200  <- after the end',
      ],
    },
    {
      name: 'fails a poll after the end and a result of before it, each by itself',
      polls: [{ atSeconds: 0 }, end(15), end(30)],
      outcome: done({ state: 'running' }, 30),
      want: [
        'fail: expected no request after the answer that ended the job (#2); got #3 at 30 s',
        'want no request after the answer that ended the job (#2); got #3 at 30 s | #3 | at 30 s',
        'want the wait to end with what #2 said (200); got it resolved with {"state":"running"} | #2 | /state',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
        '#3  30 s  +15 s  due +15 s  200  <- after the end',
      ],
    },
    {
      name: 'fails a wait that resolves while the job goes on',
      polls: pollsAt([0, 15]),
      outcome: done({ state: 'running' }, 15),
      want: [
        'fail: expected the wait to end with what #2 said (200); got it resolved with {"state":"running"} at /state',
        'want the wait to end with what #2 said (200); got it resolved with {"state":"running"} | #2 | /state',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
      ],
    },
    {
      name: 'fails a wait that resolves with another phase',
      polls: toEnd,
      outcome: done({ phase: 'failed' }, 15),
      want: [
        'fail: expected the wait to end with what #2 said (200); got it resolved with {"phase":"failed"} at /state',
        'want the wait to end with what #2 said (200); got it resolved with {"phase":"failed"} | #2 | /state',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
      ],
    },
    {
      name: 'fails a client that crashes, at its last answer',
      polls: pollsAt([0, 15]),
      outcome: crashed('boom'),
      want: [
        'fail: expected the wait to end with the job, or with an error; got it crashed: boom',
        'want the wait to end with the job, or with an error; got it crashed: boom | #2',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
      ],
    },
    {
      name: 'fails a client that comes to a standstill, at the answer that ended the job',
      polls: toEnd,
      outcome: unsettled('stalled', 60),
      want: [
        `fail: expected the wait to end with the job, or with an error; got ${STALLED}`,
        `want the wait to end with the job, or with an error; got ${STALLED} | #2`,
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
      ],
    },
    {
      name: 'fails a client that refuses a documented answer',
      polls: pollsAt([0, 15]),
      outcome: failed({ kind: 'malformed' }),
      want: [
        'fail: expected the documented answer to be read (200); got it failed with {"kind":"malformed"}',
        'want the documented answer to be read (200); got it failed with {"kind":"malformed"} | #2',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200',
      ],
    },
    {
      name: 'shows nothing of a program that is seen by its traffic alone and ended',
      polls: toEnd,
      outcome: exited,
      want: ['unverified: the program ended with exit code 0'],
    },
    {
      name: 'fails such a program all the same where it asked after the end',
      polls: [end(0), end(15)],
      outcome: exited,
      want: [
        'fail: expected no request after the answer that ended the job (#1); got #2 at 15 s',
        'want no request after the answer that ended the job (#1); got #2 at 15 s | #2 | at 15 s',
        '#1  0 s                     200',
        '#2  15 s  +15 s  due +15 s  200  <- after the end',
      ],
    },
    {
      name: 'shows nothing of a client whose time was over',
      polls: pollsAt([0, 15]),
      outcome: undecided,
      want: [`unverified: ${UNDECIDED}`],
    },
    {
      name: 'shows nothing of a client that sent no request',
      polls: [],
      outcome: failed({ kind: 'network' }),
      want: ['unverified: it failed with {"kind":"network"}'],
    },
  ])('$name', ({ polls, outcome, want }) => {
    expect(judge(polls, outcome)).toEqual(want);
  });

  test.each<{ name: string; polls: Poll[]; outcome: Outcome }>([
    {
      name: 'that refuses an error as malformed',
      polls: [{ atSeconds: 0 }, { atSeconds: 15, status: 503 }],
      outcome: failed({ kind: 'malformed' }),
    },
    {
      name: 'that gives up for reasons of its own',
      polls: pollsAt([0, 15]),
      outcome: failed({ kind: 'other' }),
    },
  ])('passes a client $name', ({ polls, outcome }) => {
    const judgement = judgeHistoryEnd(recordOf(polls, { outcome }), spec, ['done', 'failed']);
    expect(judgement).toMatchObject({ verdict: 'pass', findings: [] });
  });

  test('names the answer by what the script calls it', () => {
    const journal = journalOf([end(0)]).map((exchange) => ({
      ...exchange,
      reply: { ...exchange.reply, label: '100 % done' },
    }));
    expect(judge([], done({ state: 'x' }), { journal })[0]).toBe(
      'fail: expected the wait to end with what #1 said (100 % done); got it resolved with {"state":"x"} at /state',
    );
  });

  test.each([
    { name: 'polls', polls: toEnd },
    { name: 'no poll', polls: [] },
  ])('shows nothing of a run without a wait that has $name', ({ polls }) => {
    expect(judge(polls, resolved, noWait)).toEqual(['unverified: the run has no wait']);
  });

  test('finds nothing wrong with a client that cannot wait', () => {
    const record = recordOf(pollsAt([0]), { outcome: unsupported });
    expect(judgeHistoryEnd(record, spec, ['done']).findings).toEqual([]);
  });
});
