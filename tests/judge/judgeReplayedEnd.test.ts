import { expect, test } from 'vitest';
import { judgeReplayedEnd } from '../../src/judge/judgeReplayedEnd.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';
import { type Poll, recordOf } from '../helpers/journal.ts';

const going: Poll = { atSeconds: 0 };
const end: Poll = { atSeconds: 15, percent: 100, state: 'done' };
const refused: Poll = { atSeconds: 15, status: 429 };
const gaveUp = {
  outcome: { type: 'failed' as const, error: { kind: 'rate-limited' as const }, atSeconds: 15 },
};
const judge = (polls: Poll[], wait = {}) => judgeReplayedEnd(recordOf(polls, wait), inventedSpec, ['done']);

test('a client that ends with the recorded job passes', () => {
  expect(judge([going, end])).toMatchObject({ verdict: 'pass', message: 'ends with the job' });
});

test('a client that goes on after the end fails', () => {
  expect(judge([going, end, { atSeconds: 30, percent: 100, state: 'done' }]).verdict).toBe('fail');
});

test('a client that gave up before the end has not shown what it does there', () => {
  expect(judge([going, refused], gaveUp)).toMatchObject({
    verdict: 'unverified',
    message: expect.stringMatching(/^the client did not come to the recorded end: it failed with/),
  });
});
