import { describe, expect, test } from 'vitest';
import type { RunPlan } from '../../src/driver/RunPlan.ts';
import { planSeconds } from '../../src/run/planSeconds.ts';
import type { Reply } from '../../src/scenario/Scenario.ts';
import { inventedPlan, progressReply } from '../helpers/inventedPlan.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const at = (percent: number, more: Partial<Reply> = {}) => progressReply('running', percent, more);
const done = progressReply('done', 100);
const status = (code: number, more: Partial<Reply> = {}): Reply => ({
  label: `${code}`,
  status: code,
  headers: {},
  body: { text: '' },
  ...more,
});
const busy = (retryAfter?: string) =>
  status(429, { headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });
const bare = (state: string): Reply => ({ ...done, body: { json: { state } } });

/** The pages' intervals are 15, 30, 60 and 120 s. */
const secondsOf = (replies: Reply[], more: Partial<RunPlan> = {}, spec = inventedSpec) =>
  planSeconds(inventedPlan(replies, more), spec, ['getProgress', 'waitForJob', 'cancel']);

describe('a client that does what the page says takes', () => {
  test.each<[string, Reply[], number]>([
    ['no time for a job that is over', [done], 0],
    ['the first interval for two polls', [at(10), done], 15],
    [
      'the intervals of a plateau, the last of which goes on',
      [at(10), at(10), at(10), at(10), at(10), done],
      345,
    ],
    ['the first interval again after a change', [at(10), at(10), at(50), at(50), done], 15 + 30 + 15 + 30],
    ['the first interval again after a fall', [at(10), at(10), at(5), done], 15 + 30 + 15],
    ['the next interval when the state alone changes', [progressReply('queued', 10), at(10), done], 15 + 30],
    ['the intervals of answers without a percentage', [bare('running'), bare('running'), done], 15 + 30],
    ['the latencies besides', [at(10, { latencySeconds: 8 }), { ...done, latencySeconds: 2.5 }], 25.5],
    ['what a Retry-After asks for', [busy('7'), busy('3600'), done], 3607],
    ['no time for a Retry-After of 0', [busy('0'), done], 0],
    [
      'what a Retry-After that is a date asks for',
      [status(429, { dateHeaders: { 'retry-after': 31 } }), done],
      31,
    ],
    ['an interval where Retry-After says nothing', [busy(), busy('-1'), busy('soon'), done], 15 + 30 + 60],
    ['the next interval after an error in a plateau', [at(10), status(503), at(10), done], 15 + 30 + 60],
    ['no time for a job that is gone', [at(10), status(404)], 15],
    ['some minutes until it gives up a server that fails', [at(10), status(500)], 15 + 300],
    ['no longer than the plan lets it, for a script without an end', [at(10)], 86_400],
    [
      'no longer than the plan lets it, for a state that no page lists',
      [at(10), progressReply('odd', 20)],
      86_400,
    ],
  ])('%s', (_, replies, want) => expect(secondsOf(replies)).toBe(want));

  test('one more wait where the run is ended after the last answer', () => {
    const limits = { requests: 2, seconds: 86_400 };
    expect(secondsOf([at(10), at(10)], { limits })).toBe(15 + 30);
  });

  test('no time for the end of a job whose body is text', () => {
    expect(secondsOf([at(10), { ...done, body: { text: '{"state":"done","percent":100}' } }])).toBe(15);
  });

  test('the limit of a plan at most', () => {
    const limits = { requests: 10, seconds: 100 };
    expect(secondsOf([busy('3600'), done], { limits })).toBe(100);
    expect(secondsOf([at(10)], { limits })).toBe(100);
  });

  test.each<[string, RunPlan['cancel'], number]>([
    ['before the start', { request: 0 }, 0],
    ['while the first poll is in flight', { request: 1, when: 'in-flight' }, 2],
    ['after the first answer', { request: 1, afterSeconds: 5 }, 7],
    ['after the second', { request: 2, afterSeconds: 5 }, 2 + 15 + 2 + 5],
    ['after an answer that never comes', { request: 9, afterSeconds: 5 }, 2 + 15 + 2 + 30],
  ])('the time until it is cancelled %s', (_, cancel, want) => {
    const replies = [at(10, { latencySeconds: 2 }), at(10, { latencySeconds: 2 }), done];
    expect(secondsOf(replies, cancel && { cancel })).toBe(want);
  });

  test('the time of the longest of several waits', () => {
    const waits = [[done], [at(10), at(10), done], [at(10), done]].map((replies) => ({
      scenario: { name: 'test', replies },
      params: {},
    }));
    expect(secondsOf([], { waits })).toBe(45);
  });

  test('15 s a poll where the page names no interval', () => {
    const { backoff: _, ...silent } = inventedSpec;
    expect(secondsOf([at(10), at(10), done], {}, silent)).toBe(30);
  });
});

describe('a client is watched after its end', () => {
  test.each([
    ['as long as the plan asks', 60, 15 + 60],
    ['no longer than the longest interval and a quarter', 7200, 15 + 150],
  ])('%s', (_, watchSeconds, want) => expect(secondsOf([at(10), done], { watchSeconds })).toBe(want));

  test('no longer than 15 s and a quarter where the page names no interval', () => {
    const { backoff: _, ...without } = inventedSpec;
    expect(secondsOf([done], { watchSeconds: 7200 }, without)).toBe(18.75);
  });
});

describe('one request takes no wait', () => {
  const plan = inventedPlan([at(10), done], { ops: ['getProgress', 'waitForJob'], watchSeconds: 60 });

  test('of a client that can ask once', () =>
    expect(planSeconds(plan, inventedSpec, ['waitForJob', 'getProgress'])).toBe(60));
  test('but one that can only wait does so', () =>
    expect(planSeconds(plan, inventedSpec, ['waitForJob'])).toBe(75));
});
