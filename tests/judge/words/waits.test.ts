import { expect, it } from 'vitest';
import type { RunRecord } from '../../../src/driver/RunRecord.ts';
import { judgeFloor } from '../../../src/judge/judgeFloor.ts';
import { judgeStateAlone } from '../../../src/judge/judgeStateAlone.ts';
import { judgeTwoSequences } from '../../../src/judge/judgeTwoSequences.ts';
import { judgeWaits, type WaitsQuestion } from '../../../src/judge/judgeWaits.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { failed, type Poll, pollsAt, recordOf, unsettled, waitOf } from '../../helpers/journal.ts';
import { said } from './said.ts';

const noWait = { waits: [] };
const imprecise = { precision: { share: 0.1, seconds: 1 } };
const { backoff: _, ...withoutBackoff } = spec;

it('judgeWaits', () => {
  const judge = (
    polls: Poll[],
    waits: number[],
    more: Partial<WaitsQuestion> = {},
    record: Partial<RunRecord> = {},
  ) =>
    said(
      judgeWaits(recordOf(polls, { outcome: unsettled('requests', 99) }, record), {
        spec,
        waits,
        fault: 'early-or-wrong-step',
        ...more,
      }),
    );
  const late = { fault: 'late' as const };
  expect({
    right: judge(pollsAt([0, 15, 45]), [1, 2]),
    'too early': judge(pollsAt([0, 12.5, 45]), [1, 2]),
    'too early by what no clock tells': judge(pollsAt([0, 14]), [1], {}, imprecise),
    'wrong step': judge(pollsAt([0, 30.5]), [1]),
    'wrong step on a clock that does not tell': judge(pollsAt([0, 30.5]), [1], {}, imprecise),
    'two that do not tell, and one too early': judge(pollsAt([0, 30.5, 100, 110]), [1, 2, 3], {}, imprecise),
    'ends before, without a wait': judge(pollsAt([0]), [1], {}, noWait),
    'ends before': judge(pollsAt([0]), [1]),
    'ends before, after a wait that is too early': judge(pollsAt([0, 5]), [1, 2]),
    'no percentage': judge([{ atSeconds: 0, percent: null }, { atSeconds: 1 }, { atSeconds: 2 }], [1, 2]),
    'no percentage, asked about the second': judge(
      [{ atSeconds: 0 }, { atSeconds: 15, percent: null }, { atSeconds: 16 }],
      [1, 2],
    ),
    'late where no percentage is': judge([{ atSeconds: 0, percent: null }, { atSeconds: 900 }], [1], late),
    'in time': judge(pollsAt([0, 18]), [1], late),
    late: judge(pollsAt([0, 19.5]), [1], late),
    'late on a clock that does not tell': judge(pollsAt([0, 19.5]), [1], late, imprecise),
    'no intervals': judge(pollsAt([0, 1]), [1], { spec: withoutBackoff }),
  }).toMatchInlineSnapshot(`
    {
      "ends before": [
        "fail: expected poll 2 of a job that is still running; got it went on asking until the limit of requests was reached (after 99 s)",
        "want poll 2 of a job that is still running; got it went on asking until the limit of requests was reached (after 99 s) | #1",
        "#1  0 s      200",
      ],
      "ends before, after a wait that is too early": [
        "fail: expected a wait of at least 15 s after poll 1; got 5 s",
        "want a wait of at least 15 s after poll 1; got 5 s | #2 | at 5 s",
        "want poll 3 of a job that is still running; got it went on asking until the limit of requests was reached (after 99 s) | #2",
        "#1  0 s                   200",
        "#2  5 s  +5 s  due +15 s  200  <- 10 s too early",
      ],
      "ends before, without a wait": [
        "fail: expected poll 2 of a job that is still running; got no poll",
        "want poll 2 of a job that is still running; got no poll | #1",
        "#1  0 s      200",
      ],
      "in time": [
        "pass: waits as the page says",
      ],
      "late": [
        "fail: expected a wait of 15 s, at most 18 s, after the answer to poll 1; got 19.5 s",
        "want a wait of 15 s, at most 18 s, after the answer to poll 1; got 19.5 s | #2 | at 19.5 s",
        "#1  0 s                         200",
        "#2  19.5 s  +19.5 s  due +15 s  200  <- 4.5 s late",
      ],
      "late on a clock that does not tell": [
        "unverified: lateness shows on the virtual clock alone",
      ],
      "late where no percentage is": [
        "unverified: no answer with a percentage came to poll 1 or one before it, so that no interval was due",
      ],
      "no intervals": [
        "unverified: no answer with a percentage came to poll 1 or one before it, so that no interval was due",
      ],
      "no percentage": [
        "unverified: no answer with a percentage came to poll 1 or one before it, so that no interval was due",
      ],
      "no percentage, asked about the second": [
        "unverified: no answer with a percentage came to poll 2 or one before it, so that no interval was due",
      ],
      "right": [
        "pass: waits as the page says",
      ],
      "too early": [
        "fail: expected a wait of at least 15 s after poll 1; got 12.5 s",
        "want a wait of at least 15 s after poll 1; got 12.5 s | #2 | at 12.5 s",
        "#1  0 s                         200",
        "#2  12.5 s  +12.5 s  due +15 s  200  <- 2.5 s too early",
        "#3  45 s    +32.5 s  due +30 s  200",
      ],
      "too early by what no clock tells": [
        "pass: waits as the page says",
      ],
      "two that do not tell, and one too early": [
        "fail: expected a wait of at least 60 s after poll 3; got 10 s",
        "want a wait of at least 60 s after poll 3; got 10 s | #4 | at 110 s",
        "#1  0 s                         200",
        "#2  30.5 s  +30.5 s  due +15 s  200",
        "#3  100 s   +69.5 s  due +30 s  200",
        "#4  110 s   +10 s    due +60 s  200  <- 50 s too early",
      ],
      "wrong step": [
        "fail: expected the wait of 15 s after poll 1; got 30.5 s, which reaches the next step of the sequence (30 s)",
        "want the wait of 15 s after poll 1; got 30.5 s, which reaches the next step of the sequence (30 s) | #2 | at 30.5 s",
        "#1  0 s                         200",
        "#2  30.5 s  +30.5 s  due +15 s  200  <- wrong step: 15 s was due",
      ],
      "wrong step on a clock that does not tell": [
        "unverified: after poll 1 it waited 30.5 s, which reaches the next step of the sequence (30 s); a wait that is too long shows on the virtual clock alone",
      ],
    }
  `);
});

it('judgeStateAlone', () => {
  const judge = (observations: { percent?: number; state?: string }[], times = [0, 15, 30]) =>
    said(
      judgeStateAlone(
        recordOf(pollsAt(times), {
          progress: observations.map((observation) => ({ observation, atSeconds: 0 })),
        }),
        spec,
        2,
      ),
    );
  expect({
    'right without a percentage': judge([{ state: 'queued' }], [0, 15, 45]),
    'wrong without a percentage': judge([{ state: 'queued' }]),
    'wrong without a word': judge([]),
    'wrong with a percentage': judge([{ state: 'queued', percent: 10 }]),
  }).toMatchInlineSnapshot(`
    {
      "right without a percentage": [
        "pass: waits as the page says",
      ],
      "wrong with a percentage": [
        "fail: expected a wait of at least 30 s after poll 2; got 15 s",
        "want a wait of at least 30 s after poll 2; got 15 s | #3 | at 30 s",
        "#1  0 s                     200",
        "#2  15 s  +15 s  due +15 s  200",
        "#3  30 s  +15 s  due +30 s  200  <- 15 s too early",
      ],
      "wrong without a percentage": [
        "unverified: the client shows no percentage beside the first state, and may take the next one for a change",
      ],
      "wrong without a word": [
        "unverified: the client shows no percentage beside the first state, and may take the next one for a change",
      ],
    }
  `);
});

it('judgeTwoSequences', () => {
  const judge = (
    first: number[],
    second: number[],
    more: Partial<RunRecord> = { waits: [waitOf(), waitOf()] },
  ) => {
    const polls = [...pollsAt(first), ...pollsAt(second).map((poll) => ({ ...poll, wait: 1 }))];
    return said(judgeTwoSequences(recordOf(polls, {}, more), spec, [1, 2]));
  };
  expect({
    'both right': judge([0, 15, 45], [0, 15, 45]),
    'the second disturbed': judge([0, 15, 45], [0, 30, 90]),
    'both wrong alike': judge([0, 30, 60], [0, 31, 62]),
    'both wrong, not alike': judge([0, 30, 60], [0, 60, 180]),
    'as unlike as alike can be': judge([0, 32, 92], [0, 40, 100]),
    'less alike': judge([0, 31.9, 91.9], [0, 40, 100]),
  }).toMatchInlineSnapshot(`
    {
      "as unlike as alike can be": [
        "unverified: both waits are wrong alike, so that no disturbance shows",
      ],
      "both right": [
        "pass: waits as the page says",
      ],
      "both wrong alike": [
        "unverified: both waits are wrong alike, so that no disturbance shows",
      ],
      "both wrong, not alike": [
        "fail: expected the wait of 15 s after poll 1; got 30 s, which reaches the next step of the sequence (30 s)",
        "want the wait of 15 s after poll 1; got 30 s, which reaches the next step of the sequence (30 s) | #2 | at 30 s",
        "#1  0 s                     200",
        "#2  30 s  +30 s  due +15 s  200  <- wrong step: 15 s was due",
        "#3  60 s  +30 s  due +30 s  200",
      ],
      "less alike": [
        "fail: expected the wait of 15 s after poll 1; got 31.9 s, which reaches the next step of the sequence (30 s)",
        "want the wait of 15 s after poll 1; got 31.9 s, which reaches the next step of the sequence (30 s) | #2 | at 31.9 s",
        "want the wait of 30 s after poll 2; got 60 s, which reaches the next step of the sequence (60 s) | #3 | at 91.9 s",
        "#1  0 s                         200",
        "#2  31.9 s  +31.9 s  due +15 s  200  <- wrong step: 15 s was due",
        "#3  91.9 s  +60 s    due +30 s  200  <- wrong step: 30 s was due",
      ],
      "the second disturbed": [
        "fail: expected the wait of 15 s after poll 4; got 30 s, which reaches the next step of the sequence (30 s)",
        "want the wait of 15 s after poll 4; got 30 s, which reaches the next step of the sequence (30 s) | #5 | at 30 s",
        "want the wait of 30 s after poll 5; got 60 s, which reaches the next step of the sequence (60 s) | #6 | at 90 s",
        "#4  0 s                     200",
        "#5  30 s  +30 s  due +15 s  200  <- wrong step: 15 s was due",
        "#6  90 s  +60 s  due +30 s  200  <- wrong step: 30 s was due",
      ],
    }
  `);
});

it('judgeFloor', () => {
  const judge = (polls: Poll[], more: Partial<RunRecord> = {}, one = spec) =>
    said(judgeFloor(recordOf(polls, { outcome: failed({ kind: 'other' }, 9) }, more), one));
  const error = (atSeconds: number): Poll => ({ atSeconds, status: 503 });
  const good = (atSeconds: number): Poll => ({ atSeconds });
  expect({
    'no wait': judge([], noWait),
    'no error': judge([good(0), good(15)]),
    'no good answer after it': judge([good(0), error(15), error(30)]),
    kept: judge([error(0), good(15), good(30)]),
    'too early': judge([error(0), good(15), good(20)]),
    'within what the clock tells': judge([error(0), good(15), good(28.5)], imprecise),
    'below what the clock tells': judge([error(0), good(15), good(28.4)], imprecise),
    'where no interval is named': judge([error(0), good(1), good(1)], {}, withoutBackoff as typeof spec),
  }).toMatchInlineSnapshot(`
    {
      "below what the clock tells": [
        "fail: expected a wait of at least 15 s, the shortest interval, after the good answer to poll 2; got 13.4 s",
        "want a wait of at least 15 s, the shortest interval, after the good answer to poll 2; got 13.4 s | #3 | at 28.4 s",
        "#1  0 s                         503",
        "#2  15 s    +15 s    due: open  200",
        "#3  28.4 s  +13.4 s  due: open  200  <- 1.6 s too early",
      ],
      "kept": [
        "pass: waits at least 15 s after each good answer",
      ],
      "no error": [
        "unverified: no wait was seen after a good answer that followed an error: it failed with {"kind":"other"}",
      ],
      "no good answer after it": [
        "unverified: no wait was seen after a good answer that followed an error: it failed with {"kind":"other"}",
      ],
      "no wait": [
        "unverified: no wait was seen after a good answer that followed an error: no poll",
      ],
      "too early": [
        "fail: expected a wait of at least 15 s, the shortest interval, after the good answer to poll 2; got 5 s",
        "want a wait of at least 15 s, the shortest interval, after the good answer to poll 2; got 5 s | #3 | at 20 s",
        "#1  0 s                     503",
        "#2  15 s  +15 s  due: open  200",
        "#3  20 s  +5 s   due: open  200  <- 10 s too early",
      ],
      "where no interval is named": [
        "pass: waits at least 0 s after each good answer",
      ],
      "within what the clock tells": [
        "pass: waits at least 15 s after each good answer",
      ],
    }
  `);
});
