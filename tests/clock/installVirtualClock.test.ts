import { performance as hooksPerformance } from 'node:perf_hooks';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import { START_DATE } from '../../src/clock/START_DATE.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';

let clock: VirtualClock;
beforeEach(() => {
  clock = installVirtualClock(() => false);
});
afterEach(() => clock.uninstall());

describe('delays are those of Node', () => {
  test.each([
    [undefined, 0.001],
    [0, 0.001],
    [-5, 0.001],
    [Number.NaN, 0.001],
    [1.9, 0.001],
    [10, 0.01],
    ['2000', 2],
    [2 ** 31 - 1, 2_147_483.647],
    [2 ** 31, 0.001],
    [Number.POSITIVE_INFINITY, 0.001],
  ])('setTimeout and setInterval of %s fire after %d s', (delay, seconds) => {
    const warnings: string[] = [];
    const emitWarning = process.emitWarning;
    process.emitWarning = (_: string | Error, type?: unknown) => void warnings.push(String(type));
    const fired: number[] = [];
    try {
      setTimeout(() => fired.push(clock.nowSeconds()), delay as number);
      setInterval(() => fired.push(clock.nowSeconds()), delay as number);
    } finally {
      process.emitWarning = emitWarning;
    }
    for (let step = 0; step < 3; step++) clock.fireNextTimer();
    expect(fired.slice(0, 2)).toEqual([seconds, seconds]);
    expect(fired[2]).toBeCloseTo(2 * seconds, 9);
    const isTooLong = Number(delay) > 2 ** 31 - 1;
    expect(warnings).toEqual(isTooLong ? ['TimeoutOverflowWarning', 'TimeoutOverflowWarning'] : []);
  });
});

test('all clocks go together, and the monotonic ones never go back', () => {
  const read = () => ({
    date: Date.now() - START_DATE.getTime(),
    now: performance.now(),
    hooks: hooksPerformance.now(),
    hrtime: process.hrtime(),
    bigint: process.hrtime.bigint(),
  });
  const before = read();
  setTimeout(() => {}, 90_000);
  clock.fireNextTimer();
  const after = read();
  expect(after.date - before.date).toBe(90_000);
  expect(after.now - before.now).toBe(90_000);
  expect(after.hooks).toBe(after.now);
  expect(after.bigint - before.bigint).toBe(90_000_000_000n);
  expect(process.hrtime(before.hrtime)).toEqual([90, 0]);
  clock.reset();
  expect(new Date()).toEqual(START_DATE);
  expect(performance.now()).toBe(after.now);
});

test('handles are those of Node: close, dispose, unref, refresh', () => {
  const fired: string[] = [];
  const closed = setTimeout(() => fired.push('closed'), 1000);
  closed.close();
  const disposed = setTimeout(() => fired.push('disposed'), 1000);
  disposed[Symbol.dispose]();
  const refreshed = setTimeout(() => fired.push(`refreshed at ${clock.nowSeconds()}`), 1000);
  setTimeout(() => refreshed.refresh(), 500);
  const free = setTimeout(() => fired.push('unref'), 5000).unref();
  expect(clock.pendingTimers()).toBe(2);
  expect([free.hasRef(), refreshed.hasRef()]).toEqual([false, true]);
  while (clock.nextTimerAtSeconds() !== undefined) clock.fireNextTimer();
  expect(fired).toEqual(['refreshed at 1.5', 'unref']);
});

describe('AbortSignal.timeout', () => {
  test('aborts with the reason that Node gives, and counts as no timer', () => {
    const signal = AbortSignal.timeout(10_000);
    expect([clock.pendingTimers(), clock.nextTimerAtSeconds(), signal.aborted]).toEqual([0, 10, false]);
    clock.fireNextTimer();
    expect(signal.reason).toBeInstanceOf(DOMException);
    expect(signal.reason).toMatchObject({
      name: 'TimeoutError',
      code: 23,
      message: 'The operation was aborted due to timeout',
    });
  });

  test.each([[-1], [Number.NaN], ['10']])('refuses %o', (delay) => {
    expect(() => AbortSignal.timeout(delay as number)).toThrow(/delay/);
  });
});

describe('waits of node:timers/promises reject as those of Node', () => {
  test.each(['setTimeout', 'scheduler.wait', 'setInterval'])('%s', async (name) => {
    const { setTimeout: wait, setInterval: every, scheduler } = await import('node:timers/promises');
    const start = (signal: AbortSignal) => {
      if (name === 'setTimeout') return wait(1000, 'value', { signal });
      if (name === 'scheduler.wait') return scheduler.wait(1000, { signal });
      return (async () => {
        for await (const _ of every(1000, undefined, { signal }));
      })();
    };
    const controller = new AbortController();
    const waiting = start(controller.signal);
    controller.abort(new Error('enough'));
    const expected = { name: 'AbortError', code: 'ABORT_ERR', cause: new Error('enough') };
    await expect(waiting).rejects.toMatchObject(expected);
    await expect(start(controller.signal)).rejects.toMatchObject(expected);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });
});

test('uninstall gives everything back', async () => {
  clock.uninstall();
  const { scheduler, setTimeout: wait } = await import('node:timers/promises');
  expect(Math.abs(Date.now() - START_DATE.getTime())).toBeGreaterThan(1000);
  const before = performance.now();
  await wait(2);
  await scheduler.wait(2);
  expect(performance.now() - before).toBeGreaterThan(2);
  expect(AbortSignal.timeout).toHaveProperty('name', 'timeout');
  clock = installVirtualClock(() => false);
});
