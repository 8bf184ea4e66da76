import { describe, expect, test } from 'vitest';
import type { Outcome, RunRecord } from '../../../src/driver/RunRecord.ts';
import { judgeRefusals } from '../../../src/judge/judgeRefusals.ts';
import { judgeRetries } from '../../../src/judge/judgeRetries.ts';
import { judgeSurvival } from '../../../src/judge/judgeSurvival.ts';
import { inventedSpec as spec } from '../../helpers/inventedSpec.ts';
import { crashed, done, failed, journalOf, type Poll, recordOf, unsettled } from '../../helpers/journal.ts';
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

describe('judgeRefusals', () => {
  /** The polls, with a Retry-After on those that have one. */
  const judge = (
    polls: (Poll & { retryAfter?: string })[],
    outcome: Outcome,
    more: Partial<RunRecord> = {},
  ) => {
    const journal = journalOf(polls).map(({ reply, ...exchange }, index) => {
      const value = polls[index]?.retryAfter;
      return {
        ...exchange,
        reply: { ...reply, headers: value === undefined ? {} : { 'retry-after': value } },
      };
    });
    return said(judgeRefusals(recordOf([], { outcome }, { journal, ...more }), spec));
  };
  const nothing = (why: string) => [`unverified: no wait after a 429 was seen: ${why}`];
  const ended = done({ state: 'done' });
  const ENDED = 'it resolved with {"state":"done"}';

  test.each<{ name: string; polls: (Poll & { retryAfter?: string })[]; outcome?: Outcome; want: string[] }>([
    {
      name: 'passes a request that comes when it may',
      polls: [{ atSeconds: 0, status: 429, retryAfter: '7', latencySeconds: 3 }, end(10)],
      want: ['pass: the request after each 429 came no earlier than it may'],
    },
    {
      name: 'fails each request that comes too early, and marks it',
      polls: [
        { atSeconds: 0, status: 429, retryAfter: '7' },
        { atSeconds: 6.5, status: 429, retryAfter: '31' },
        { atSeconds: 40, status: 429, retryAfter: '1' },
        end(40.25),
      ],
      want: [
        'fail: expected no request for 7 s after the 429; got one after 6.5 s',
        'want no request for 7 s after the 429; got one after 6.5 s | #2 | at 6.5 s',
        'want no request for 1 s after the 429; got one after 0.25 s | #4 | at 40.25 s',
        '#1  0 s                 429',
        '#2  6.5 s    +6.5 s     429  <- 0.5 s too early',
        '#3  40 s     +33.5 s    429',
        '#4  40.25 s  +0.25 s    200  <- 0.75 s too early',
      ],
    },
    {
      name: 'asks nothing after a delay that is not in whole seconds',
      polls: [{ atSeconds: 0, status: 429, retryAfter: '7.5' }, end(1)],
      want: nothing(ENDED),
    },
    {
      name: 'asks nothing after a delay with a unit',
      polls: [{ atSeconds: 0, status: 429, retryAfter: '7 s' }, end(1)],
      want: nothing(ENDED),
    },
    {
      name: 'asks nothing after the Retry-After of another error',
      polls: [{ atSeconds: 0, status: 503, retryAfter: '7' }, end(1)],
      want: nothing(ENDED),
    },
    {
      name: 'asks nothing after a 429 without a Retry-After',
      polls: [{ atSeconds: 0, status: 429 }, end(1)],
      want: nothing(ENDED),
    },
    {
      name: 'shows nothing of a client that gives up on a 429',
      polls: [{ atSeconds: 0, status: 429, retryAfter: '7' }],
      outcome: failed({ kind: 'rate-limited' }),
      want: nothing('it failed with {"kind":"rate-limited"}'),
    },
  ])('$name', ({ polls, outcome = ended, want }) => {
    expect(judge(polls, outcome)).toEqual(want);
  });

  test('shows nothing of a run without a wait', () => {
    expect(judge([], ended, noWait)).toEqual(nothing('no poll'));
  });
});

describe('judgeRetries, of two 429s', () => {
  const judge = (statuses: number[], outcome: Outcome, more: Partial<RunRecord> = {}) =>
    said(
      judgeRetries(
        recordOf(
          statuses.map((status, index) => ({ atSeconds: index * 15, status })),
          { outcome },
          more,
        ),
        2,
      ),
    );
  const gaveUp = failed({ kind: 'rate-limited' });
  const GAVE_UP = 'it failed with {"kind":"rate-limited"}';

  test.each<{ name: string; statuses: number[]; outcome: Outcome; want: string[] }>([
    {
      name: 'passes a client that goes on past both',
      statuses: [200, 429, 200, 429, 200],
      outcome: done({ state: 'done' }),
      want: ['pass: went on past 2 answers of 429'],
    },
    {
      name: 'passes a client that goes on past both, however it ends afterwards',
      statuses: [200, 429, 200, 429, 200],
      outcome: failed({ kind: 'other' }),
      want: ['pass: went on past 2 answers of 429'],
    },
    {
      name: 'fails a client that gives up on the second',
      statuses: [200, 429, 200, 429],
      outcome: gaveUp,
      want: [
        `fail: expected a further poll, as after the 429s before; got after 2 answers of 429: ${GAVE_UP}`,
        `want a further poll, as after the 429s before; got after 2 answers of 429: ${GAVE_UP} | #4`,
      ],
    },
    {
      name: 'fails a client that comes to a standstill at the second',
      statuses: [200, 429, 200, 429],
      outcome: unsettled('stalled', 60),
      want: [
        `fail: expected a further poll, as after the 429s before; got after 2 answers of 429: ${STALLED}`,
        `want a further poll, as after the 429s before; got after 2 answers of 429: ${STALLED} | #4`,
      ],
    },
    {
      name: 'shows nothing of a client that gives up on the first',
      statuses: [200, 429],
      outcome: gaveUp,
      want: ['unverified: the client gives up on a 429'],
    },
    {
      name: 'shows nothing of a client that ends before the second',
      statuses: [200, 429, 200],
      outcome: failed({ kind: 'other' }),
      want: ['unverified: the client did not come to all 429s: it failed with {"kind":"other"}'],
    },
    {
      name: 'shows nothing of a client that sent no request',
      statuses: [],
      outcome: gaveUp,
      want: [`unverified: the client did not come to all 429s: ${GAVE_UP}`],
    },
    {
      name: 'shows nothing of a client whose time was over at the second',
      statuses: [200, 429, 200, 429],
      outcome: undecided,
      want: [`unverified: the client did not come to all 429s: ${UNDECIDED}`],
    },
  ])('$name', ({ statuses, outcome, want }) => {
    expect(judge(statuses, outcome)).toEqual(want);
  });

  test('shows nothing of a run without a wait', () => {
    expect(judge([], gaveUp, noWait)).toEqual(['unverified: the client did not come to all 429s: no poll']);
  });
});

describe('judgeSurvival', () => {
  const judge = (polls: Poll[], outcome: Outcome, more: Partial<RunRecord> = {}) =>
    said(judgeSurvival(recordOf(polls, { outcome }, more)));
  /** The answer is the second exchange of the run. */
  const answered: Poll[] = [{ atSeconds: 0, wait: -1 }, { atSeconds: 1 }, { atSeconds: 16 }];

  test.each<{ name: string; polls?: Poll[]; outcome: Outcome; want: string[] }>([
    {
      name: 'passes a result',
      outcome: done({ state: 'done' }),
      want: ['pass: comes to a result or an error'],
    },
    {
      name: 'passes an error',
      outcome: failed({ kind: 'malformed' }),
      want: ['pass: comes to a result or an error'],
    },
    {
      name: 'fails a crash, at the first answer',
      outcome: crashed('boom'),
      want: [
        'fail: expected a result or an error; got it crashed: boom',
        'want a result or an error; got it crashed: boom | #2',
      ],
    },
    {
      name: 'fails a standstill, at the first answer',
      outcome: unsettled('stalled', 60),
      want: [
        `fail: expected a result or an error; got ${STALLED}`,
        `want a result or an error; got ${STALLED} | #2`,
      ],
    },
    {
      name: 'shows nothing of a client whose time was over',
      outcome: undecided,
      want: [`unverified: ${UNDECIDED}`],
    },
    {
      name: 'shows nothing of a program that is seen by its traffic alone and ended',
      outcome: exited,
      want: ['unverified: the program ended with exit code 0'],
    },
    {
      name: 'shows nothing of an operation that the client cannot do',
      outcome: unsupported,
      want: ['unverified: not supported: it has none'],
    },
    {
      name: 'shows nothing where no request came, even of a crash',
      polls: [],
      outcome: crashed('boom'),
      want: ['unverified: no request reached the endpoint'],
    },
    {
      name: 'shows nothing where the requests went elsewhere',
      polls: [{ atSeconds: 0, wait: -1 }],
      outcome: failed({ kind: 'network' }),
      want: ['unverified: no request reached the endpoint'],
    },
  ])('$name', ({ polls = answered, outcome, want }) => {
    expect(judge(polls, outcome)).toEqual(want);
  });

  test.each([
    { name: 'polls', polls: answered },
    { name: 'no poll', polls: [] },
  ])('shows nothing of a run without a wait that has $name', ({ polls }) => {
    expect(judge(polls, crashed(), noWait)).toEqual(['unverified: no request reached the endpoint']);
  });
});
