import { describe, expect, test } from 'vitest';
import type { RunFrame } from '../../../src/adapter/FromAdapter.ts';
import { breachOf } from '../../../src/driver/process/breachOf.ts';

const sleep: RunFrame = { type: 'sleep', id: 7, seconds: 15 };
const token: RunFrame = { type: 'token', id: 7 };
const progress: RunFrame = { type: 'progress', id: 7, observation: {} };
const done: RunFrame = { type: 'done', id: 7, observation: {} };

describe('a frame keeps to the protocol', () => {
  test.each<[string, RunFrame, string[], boolean]>([
    ['a sleep of who can', sleep, ['waitForJob', 'sleep'], false],
    ['a token of who can', token, ['waitForJob', 'token'], false],
    ['a token while another part of the client sleeps', token, ['sleep', 'token'], true],
    ['progress while another part of the client sleeps', progress, ['sleep'], true],
    ['an end while another part of the client sleeps', done, ['sleep'], true],
    ['progress of who can but wait', progress, ['waitForJob'], false],
  ])('%s', (_, frame, can, isAsleep) => expect(breachOf(frame, can, isAsleep)).toBeUndefined());
});

describe('a frame breaks the protocol', () => {
  test.each<[string, RunFrame, string[], boolean, RegExp]>([
    [
      'a sleep of who cannot',
      sleep,
      ['waitForJob', 'token'],
      false,
      /`can` names \(waitForJob, token\); got a frame sleep\. .*"sleep"/,
    ],
    ['a token of who cannot', token, ['waitForJob', 'sleep'], false, /got a frame token\. .*"token"/],
    [
      'a second sleep before the wake of the first',
      sleep,
      ['sleep'],
      true,
      /^expected one sleep of run 7 at a time; got a second one before the wake of the first\./,
    ],
  ])('%s', (_, frame, can, isAsleep, message) => {
    const breach = breachOf(frame, can, isAsleep);
    expect(breach?.message).toMatch(message);
    expect(JSON.parse(breach?.line ?? '')).toEqual(frame);
  });
});
