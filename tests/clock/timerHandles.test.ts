import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';
import { runUntil } from '../helpers/runUntil.ts';

let clock: VirtualClock;
let fired: number[];
beforeEach(() => {
  clock = installVirtualClock(() => false);
  fired = [];
});
afterEach(() => clock.uninstall());

const note = () => fired.push(clock.nowSeconds());

const kinds: [string, () => NodeJS.Timeout, number[]][] = [
  ['a timeout', () => setTimeout(note, 1000), [1]],
  ['an interval', () => setInterval(note, 1000), [1, 2, 3]],
];

describe.each(kinds)('the handle of %s is that of Node', (_, start, times) => {
  test.each<[string, (handle: NodeJS.Timeout) => unknown]>([
    ['close', (handle) => handle.close()],
    ['Symbol.dispose', (handle) => handle[Symbol.dispose]()],
    ['clearTimeout', (handle) => clearTimeout(handle)],
    ['clearInterval', (handle) => clearInterval(handle)],
    ['clearTimeout of its number', (handle) => clearTimeout(Number(handle))],
  ])('%s ends it', (__, end) => {
    end(start());
    expect([clock.pendingTimers(), clock.nextTimerAtSeconds()]).toEqual([0, undefined]);
  });

  test('refresh puts it off', () => {
    const handle = start();
    setTimeout(() => handle.refresh(), 500);
    runUntil(clock, 3.5);
    expect(fired).toEqual(times.map((seconds) => seconds + 0.5));
  });

  test.each<[string, (handle: NodeJS.Timeout) => unknown]>([
    ['close', (handle) => handle.close()],
    ['Symbol.dispose', (handle) => handle[Symbol.dispose]()],
    ['clearTimeout', (handle) => clearTimeout(handle)],
    ['clearInterval', (handle) => clearInterval(handle)],
  ])('refresh does not bring it back after %s', (__, end) => {
    const handle = start();
    runUntil(clock, 1);
    end(handle);
    expect(handle.refresh()).toBe(handle);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('unref takes it out of the count, and ref brings it back; it fires all the same', () => {
    const handle = start();
    const read = () => [clock.pendingTimers(), handle.hasRef()];
    expect(read()).toEqual([1, true]);
    handle.unref();
    expect(read()).toEqual([0, false]);
    handle.ref();
    expect(read()).toEqual([1, true]);
    handle.unref();
    runUntil(clock, 3);
    expect(fired).toEqual(times);
  });

  test('close, ref, unref and refresh give the handle again', () => {
    const handle = start();
    expect([handle.ref(), handle.unref(), handle.refresh(), handle.close()]).toEqual(Array(4).fill(handle));
  });
});

test('refresh starts a timeout anew that has fired', () => {
  const handle = setTimeout(note, 1000);
  runUntil(clock, 1);
  handle.refresh();
  expect(clock.pendingTimers()).toBe(1);
  runUntil(clock, 10);
  expect(fired).toEqual([1, 2]);
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a number that is no timer', 7],
  ['a text', 'soon'],
])('clearing %s does nothing', (_, timer) => {
  setTimeout(note, 1000);
  expect(() => {
    clearTimeout(timer as undefined);
    clearInterval(timer as undefined);
  }).not.toThrow();
  expect(clock.pendingTimers()).toBe(1);
});

test.each([
  ['clearTimeout', () => setTimeout(note, 1)],
  ['clearInterval', () => setInterval(note, 1)],
] as const)('%s clears a timer that is older than the clock', async (name, start) => {
  clock.uninstall();
  const handle = start();
  clock = installVirtualClock(() => false);
  globalThis[name](handle);
  clock.uninstall();
  // It would have come before this one, which is as long and began later.
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect(fired).toEqual([]);
  clock = installVirtualClock(() => false);
});
