import { pbkdf2 } from 'node:crypto';
import { readFile, stat } from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ActivityMonitor } from '../../src/clock/ActivityMonitor.ts';
import { createActivityMonitor } from '../../src/clock/createActivityMonitor.ts';

/** Far more rounds than the test runner, which also talks on the event loop, is busy for. */
const MOST_ROUNDS = 100_000;

let monitor: ActivityMonitor;
beforeEach(() => {
  monitor = createActivityMonitor();
});
afterEach(() => monitor.stop());

/** Rounds until one saw nothing, with something done before each. */
async function comeToRest(act: () => void = () => {}): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    act();
    if (!(await monitor.round())) return;
  }
  throw new Error('It sees something in every round.');
}

const kinds: [string, (done: () => void) => void][] = [
  ['an immediate', (done) => setImmediate(done)],
  ['a timer', (done) => setTimeout(done, 1)],
  ['nextTick', (done) => process.nextTick(done)],
  ['a job of the thread pool', (done) => stat('/', done)],
  ['what comes after a wait for a promise', (done) => void promisify(setImmediate)().then(done)],
];

describe('a monitor of the event loop', () => {
  test('comes to rest, as its own rounds are no activity', async () => {
    await comeToRest();
  });

  test.each(kinds)('sees %s that came since the last round, and that once', async (_, start) => {
    await comeToRest();
    await new Promise<void>(start);
    expect(await monitor.round()).toBe(true);
    await comeToRest();
  });

  test.each<[string, (done: () => void) => void]>([
    ['an immediate', (done) => setImmediate(done)],
    ['a long job of the thread pool', (done) => pbkdf2('password', 'salt', 20_000, 64, 'sha512', done)],
    ['a file that is read in several jobs', (done) => void readFile(import.meta.filename, done)],
  ])('stays awake until it is over: %s', async (_, start) => {
    await comeToRest();
    let isOver = false;
    start(() => {
      isOver = true;
    });
    while (!isOver) expect(await monitor.round()).toBe(true);
  });

  test('takes no notice of a promise that is settled already', async () => {
    await comeToRest(() => void Promise.resolve().then(() => {}));
  });

  test('takes no notice of a timer that is not due', async () => {
    const timer = setTimeout(() => {}, 1_000_000);
    await comeToRest();
    clearTimeout(timer);
  });

  test('sees what began before its first round', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    expect(await monitor.round()).toBe(true);
  });

  test('sees nothing any more when it is stopped', async () => {
    await comeToRest();
    monitor.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(await monitor.round()).toBe(false);
  });
});
