import { ClientRequest } from 'node:http';
import { Socket } from 'node:net';
import { performance as hooksPerformance } from 'node:perf_hooks';
import timersModule, * as timersNamespace from 'node:timers';
import timersPromises, * as promisesNamespace from 'node:timers/promises';
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
    process.emitWarning = (message: string | Error, type?: unknown) =>
      void warnings.push(`${type}: ${message}`);
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
    const warning = `TimeoutOverflowWarning: ${delay} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`;
    expect(warnings).toEqual(Number(delay) > 2 ** 31 - 1 ? [warning, warning] : []);
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

test('AbortSignal.timeout is on virtual time, and counts as no timer', () => {
  const signal = AbortSignal.timeout(10_000);
  expect([clock.pendingTimers(), clock.nextTimerAtSeconds(), signal.aborted]).toEqual([0, 10, false]);
  clock.fireNextTimer();
  expect(signal.reason).toMatchObject({ name: 'TimeoutError' });
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

describe('everything is replaced, and is given back as it was', () => {
  const names: [string, () => object, string[]][] = [
    [
      'globals',
      () => globalThis,
      ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'Date'],
    ],
    [
      'node:timers',
      () => timersModule,
      ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'],
    ],
    ['named imports of node:timers', () => timersNamespace, ['setTimeout', 'clearInterval', 'setImmediate']],
    ['node:timers/promises', () => timersPromises, ['setTimeout', 'setInterval', 'setImmediate']],
    ['named imports of node:timers/promises', () => promisesNamespace, ['setTimeout', 'setInterval']],
    ['the scheduler', () => timersPromises.scheduler, ['wait']],
    ['AbortSignal', () => AbortSignal, ['timeout']],
    ['performance', () => performance, ['now']],
    ['process', () => process, ['hrtime']],
    ['sockets', () => Socket.prototype, ['setTimeout']],
    ['requests', () => ClientRequest.prototype, ['setTimeout']],
  ];

  test.each(names)('%s', (_, targetOf, keys) => {
    const target = targetOf();
    const read = () => keys.map((key) => Reflect.get(target, key));
    const installed = read();
    clock.uninstall();
    const native = read();
    clock = installVirtualClock(() => false);
    const again = read();
    clock.uninstall();
    const nativeAgain = read();
    clock = installVirtualClock(() => false);
    keys.forEach((key, at) => {
      expect(native[at], key).not.toBe(installed[at]);
      expect(again[at], key).not.toBe(native[at]);
      expect(nativeAgain[at], key).toBe(native[at]);
    });
  });

  test('the time goes by again', async () => {
    clock.uninstall();
    expect(Math.abs(Date.now() - START_DATE.getTime())).toBeGreaterThan(1000);
    const before = performance.now();
    await promisesNamespace.setTimeout(2);
    await promisesNamespace.scheduler.wait(2);
    expect(performance.now()).toBeGreaterThan(before);
    clock = installVirtualClock(() => false);
  });
});
