import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/driver/RunRecord.ts';
import { judgeHistoryEnd } from '../../src/judge/judgeHistoryEnd.ts';
import { judgeRefusals } from '../../src/judge/judgeRefusals.ts';
import { judgeSurvival } from '../../src/judge/judgeSurvival.ts';
import { inventedSpec as spec } from '../helpers/inventedSpec.ts';
import {
  crashed,
  done,
  failed,
  journalOf,
  type Poll,
  placesOf,
  pollsAt,
  recordOf,
  unsettled,
} from '../helpers/journal.ts';

const end = (atSeconds: number): Poll => ({ atSeconds, state: 'done', percent: 100 });
const resolved = done({ state: 'done', phase: 'succeeded', percent: 100 });

describe('the end of a history', () => {
  test.each<[string, Poll[], Outcome, string, RegExp]>([
    [
      'is met with what its last answer said',
      [{ atSeconds: 0 }, end(15)],
      resolved,
      'pass',
      /ends with the job/,
    ],
    ['is met by a phase alone', [end(0)], done({ phase: 'succeeded' }), 'pass', /ends/],
    ['is missed by another phase', [end(0)], done({ phase: 'failed' }), 'fail', /what #1 said/],
    ['is missed by another state', [end(0)], done({ state: 'running' }), 'fail', /what #1 said/],
    [
      'is missed by a client that resolves before it',
      pollsAt([0, 15]),
      done({ state: 'running', phase: 'running' }),
      'fail',
      /what #2 said/,
    ],
    ['is missed by a crash', pollsAt([0]), crashed(), 'fail', /with the job, or with an error/],
    [
      'is missed by a hang',
      [{ atSeconds: 0, status: 503 }],
      unsettled('stalled'),
      'fail',
      /it came to a standstill/,
    ],
    ['is missed by going on', [end(0), { atSeconds: 15 }], resolved, 'fail', /no request after/],
    [
      'need not be met by a client that gives up on an error',
      [{ atSeconds: 0, status: 503 }],
      failed({ kind: 'server' }),
      'pass',
      /ends/,
    ],
    [
      'need not be met by a client that has a time-out of its own',
      pollsAt([0, 15]),
      failed({ kind: 'other' }),
      'pass',
      /ends/,
    ],
    [
      'is missed by refusing a documented answer',
      pollsAt([0, 15]),
      failed({ kind: 'malformed' }),
      'fail',
      /documented answer to be read/,
    ],
    [
      'is not seen where its time was over',
      pollsAt([0, 15]),
      unsettled('patience'),
      'unverified',
      /had not ended/,
    ],
    ['is not seen without a request', [], failed({ kind: 'network' }), 'unverified', /it failed/],
  ])('%s', (_, polls, outcome, want, message) => {
    const judgement = judgeHistoryEnd(recordOf(polls, { outcome }), spec, ['done']);
    expect(judgement.verdict).toBe(want);
    expect(judgement.message).toMatch(message);
  });
});

describe('the refusals of a history', () => {
  const refused = (atSeconds: number, value?: string, latencySeconds = 0): Poll => ({
    atSeconds,
    status: 429,
    latencySeconds,
    ...(value !== undefined && { state: value }),
  });
  const judge = (polls: Poll[], outcome: Outcome = resolved) => {
    const record = recordOf(polls, { outcome });
    const journal = journalOf(polls).map((exchange, index) => ({
      ...exchange,
      reply: {
        ...exchange.reply,
        headers:
          polls[index]?.status === 429 && polls[index]?.state !== undefined
            ? { 'retry-after': polls[index].state }
            : {},
      },
    }));
    return judgeRefusals({ ...record, journal }, spec);
  };
  test.each<[string, Poll[], string, string[]]>([
    ['are heeded to the millisecond', [refused(0, '7'), end(7)], 'pass', []],
    ['are missed by one', [refused(0, '7'), end(6.999)], 'fail', ['#2 at 6.999 s']],
    ['count from the answer', [refused(0, '7', 5), end(11.999)], 'fail', ['#2 at 11.999 s']],
    ['count each for itself', [refused(0, '7'), refused(7, '31'), end(30)], 'fail', ['#3 at 30 s']],
    ['ask nothing without a delay', [refused(0), end(0.1)], 'unverified', []],
    ['ask nothing with an odd delay', [refused(0, '-3'), end(0.1)], 'unverified', []],
    ['show nothing where there are none', pollsAt([0, 1]), 'unverified', []],
  ])('%s', (_, polls, want, places) => {
    const judgement = judge(polls);
    expect([judgement.verdict, placesOf(judgement)]).toEqual([want, places]);
  });
  test('show nothing of a client that gives up on them', () => {
    expect(judge([refused(0, '7')], failed({ kind: 'rate-limited' }))).toMatchObject({
      verdict: 'unverified',
      message: expect.stringContaining('it failed'),
    });
  });
});

describe('whatever the answer, a client survives', () => {
  test.each<[string, Poll[], Outcome, string]>([
    ['with a result', pollsAt([0]), resolved, 'pass'],
    ['with an error', pollsAt([0]), failed({ kind: 'malformed' }), 'pass'],
    ['not when it crashes', pollsAt([0]), crashed(), 'fail'],
    ['not when it hangs', pollsAt([0]), unsettled('silent'), 'fail'],
    ['or shows nothing where it sent no request', [], failed({}), 'unverified'],
    ['or shows nothing where its time was over', pollsAt([0]), unsettled('patience'), 'unverified'],
  ])('%s', (_, polls, outcome, want) =>
    expect(judgeSurvival(recordOf(polls, { outcome })).verdict).toBe(want),
  );
});
