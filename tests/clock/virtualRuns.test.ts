import { AsyncLocalStorage } from 'node:async_hooks';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import { START_DATE } from '../../src/clock/START_DATE.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';
import { runUntil } from '../helpers/runUntil.ts';

let clock: VirtualClock;
let isOver: boolean;
let calls: [string, number][];
beforeEach(() => {
  isOver = false;
  clock = installVirtualClock(() => isOver);
  calls = [];
});
afterEach(() => clock.uninstall());

const note = (name: unknown) => calls.push([String(name), clock.nowSeconds()]);

describe('the virtual clock', () => {
  test('stands still at the date on which every run begins', () => {
    expect([clock.nowSeconds(), clock.date(), new Date()]).toEqual([0, START_DATE, START_DATE]);
    expect([clock.pendingTimers(), clock.nextTimerAtSeconds()]).toEqual([0, undefined]);
  });

  test('goes from timer to timer, in the order of their times', () => {
    setTimeout(note, 7_200_000, 'b');
    setTimeout(note, 1500, 'a');
    expect(clock.nextTimerAtSeconds()).toBe(1.5);
    clock.fireNextTimer();
    expect(calls).toEqual([['a', 1.5]]);
    expect([clock.nextTimerAtSeconds(), clock.pendingTimers()]).toEqual([7200, 1]);
    clock.fireNextTimer();
    expect(calls).toEqual([
      ['a', 1.5],
      ['b', 7200],
    ]);
    expect([clock.date().toISOString(), Date.now()]).toEqual([
      '2026-03-02T12:00:00.000Z',
      START_DATE.getTime() + 7_200_000,
    ]);
  });

  test('throws what a timer throws, and goes on', () => {
    setTimeout(() => {
      throw new RangeError('in a timer');
    }, 1000);
    setTimeout(note, 2000, 'a');
    expect(() => clock.fireNextTimer()).toThrow(new RangeError('in a timer'));
    clock.fireNextTimer();
    expect(calls).toEqual([['a', 2]]);
  });
});

describe('timers of a client', () => {
  test('call with the arguments that they were given', () => {
    const [timeout, interval] = [vi.fn(), vi.fn()];
    setTimeout(timeout, 1000, 'a', 2);
    setInterval(interval, 1500, 'b', 3);
    for (let timer = 0; timer < 3; timer++) clock.fireNextTimer();
    expect(timeout.mock.calls).toEqual([['a', 2]]);
    expect(interval.mock.calls).toEqual([
      ['b', 3],
      ['b', 3],
    ]);
  });

  test.each([['text'], [undefined], [{}]])('refuse %o in place of a function', (callback) => {
    expect(() => setTimeout(callback as () => void, 10)).toThrow(TypeError);
    expect(() => setInterval(callback as () => void, 10)).toThrow(TypeError);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('run in the async context that started them', () => {
    const store = new AsyncLocalStorage<string>();
    store.run('one', () => setTimeout(() => note(store.getStore()), 1000));
    store.run('two', () => setInterval(() => note(store.getStore()), 1500));
    store.run('other', () => clock.fireNextTimer());
    clock.fireNextTimer();
    expect(calls).toEqual([
      ['one', 1],
      ['two', 1.5],
    ]);
  });

  test('resolve with their value where setTimeout is promisified', async () => {
    const wait = promisify(setTimeout)(1000, 'a');
    clock.fireNextTimer();
    expect(await wait).toBe('a');
  });
});

describe('code of a run that has ended', () => {
  test.each<[string, () => unknown]>([
    ['setTimeout', () => setTimeout(note, 1000, 'late')],
    ['setInterval', () => setInterval(note, 1000, 'late')],
    ['AbortSignal.timeout', () => AbortSignal.timeout(1000).addEventListener('abort', () => note('late'))],
  ])('starts no timer that fires: %s', (_, start) => {
    isOver = true;
    start();
    expect([clock.pendingTimers(), clock.nextTimerAtSeconds()]).toEqual([0, undefined]);
  });

  test('still gets a handle', () => {
    isOver = true;
    const handle = setTimeout(note, 1000, 'late');
    expect(handle.hasRef()).toBe(true);
    expect(handle.refresh()).toBe(handle);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });
});

describe("what the server's side waits for", () => {
  test('comes at its time, and counts as no timer of the client', () => {
    clock.after(2.5, () => note('server'));
    setTimeout(note, 3000, 'client');
    expect(clock.pendingTimers()).toBe(1);
    runUntil(clock);
    expect(calls).toEqual([
      ['server', 2.5],
      ['client', 3],
    ]);
  });

  test.each([
    [0, 0],
    [0.0004, 0],
    [0.1 + 0.2, 0.3],
    [9.9996, 10],
  ])('is due to the millisecond: %d s', (seconds, at) => {
    clock.after(seconds, () => note('server'));
    expect(clock.nextTimerAtSeconds()).toBe(at);
    clock.fireNextTimer();
    expect(calls).toEqual([['server', at]]);
  });

  test.each([[2_147_484], [Number.MAX_VALUE]])('is not due at once when it is as late as %d s', (seconds) => {
    clock.after(seconds, () => note('server'));
    setTimeout(note, 86_400_000, 'client');
    clock.fireNextTimer();
    expect(calls).toEqual([['client', 86_400]]);
  });

  test('does not come when it is cancelled', () => {
    const cancel = clock.after(2, () => note('server'));
    cancel();
    cancel();
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('comes in a run that has ended too', () => {
    isOver = true;
    clock.after(2, () => note('server'));
    runUntil(clock);
    expect(calls).toEqual([['server', 2]]);
  });
});

describe('a reset', () => {
  test('drops every timer and goes back to the start', () => {
    setTimeout(note, 1000, 'a');
    setTimeout(note, 5000, 'b');
    setInterval(note, 5000, 'c');
    clock.after(5, () => note('server'));
    clock.fireNextTimer();
    clock.reset();
    expect([clock.nowSeconds(), clock.date(), new Date()]).toEqual([0, START_DATE, START_DATE]);
    expect([clock.pendingTimers(), clock.nextTimerAtSeconds()]).toEqual([0, undefined]);
    setTimeout(note, 2000, 'd');
    runUntil(clock);
    expect(calls).toEqual([
      ['a', 1],
      ['d', 2],
    ]);
  });

  test('lets a timer come that is refreshed after it, as libraries share one for good', () => {
    const shared = setTimeout(note, 1000, 'shared');
    clock.reset();
    shared.refresh();
    runUntil(clock);
    expect(calls).toEqual([['shared', 1]]);
  });
});
