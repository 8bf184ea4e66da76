import * as timersNamespace from 'node:timers';
import timers, { setImmediate as namedSetImmediate } from 'node:timers';
import timersPromises, { setImmediate as waitImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installVirtualClock } from '../../src/clock/installVirtualClock.ts';
import type { VirtualClock } from '../../src/clock/VirtualClock.ts';

const nativeSetImmediate = setImmediate;

let clock: VirtualClock;
let isCut: boolean;
beforeEach(() => {
  isCut = false;
  clock = installVirtualClock(
    () => false,
    () => isCut,
  );
});
afterEach(() => clock.uninstall());

/** Past every immediate that there is by now: they come in the order in which they were asked for. */
const pastImmediates = () => new Promise((resolve) => nativeSetImmediate(resolve));

type Start = (callback: (...args: unknown[]) => void, ...args: unknown[]) => NodeJS.Immediate;

const starters: [string, () => Start][] = [
  ['the global', () => setImmediate],
  ['node:timers, default import', () => timers.setImmediate],
  ['node:timers, named import', () => namedSetImmediate],
  ['node:timers, namespace', () => timersNamespace.setImmediate],
];

type Wait = (value?: string, options?: { signal?: AbortSignal }) => Promise<unknown>;

const waiters: [string, () => Wait][] = [
  ['node:timers/promises, default import', () => timersPromises.setImmediate],
  ['node:timers/promises, named import', () => waitImmediate],
  ['promisify(setImmediate)', () => promisify(setImmediate)],
];

describe.each(starters)('setImmediate: %s', (_, starter) => {
  test('comes in real time, with its arguments', async () => {
    const called = vi.fn();
    starter()(called, 'a', 2);
    expect(called).not.toHaveBeenCalled();
    await pastImmediates();
    expect(called.mock.calls).toEqual([['a', 2]]);
    expect(clock.nextTimerAtSeconds()).toBeUndefined();
  });

  test('gives a handle with which it can be cleared', async () => {
    const called = vi.fn();
    const handle = starter()(called);
    expect(handle.hasRef()).toBe(true);
    clearImmediate(handle);
    await pastImmediates();
    expect(called).not.toHaveBeenCalled();
  });

  test('does not come where the run was cut, though the handle is there', async () => {
    const called = vi.fn();
    isCut = true;
    const handle = starter()(called);
    expect(() => clearImmediate(handle)).not.toThrow();
    await pastImmediates();
    expect(called).not.toHaveBeenCalled();
  });

  test('comes when it was asked for before the cut', async () => {
    const called = vi.fn();
    starter()(called);
    isCut = true;
    await pastImmediates();
    expect(called).toHaveBeenCalledTimes(1);
  });
});

describe.each(waiters)('a wait for an immediate: %s', (_, waiter) => {
  test('resolves with its value', async () => {
    expect(await waiter()('a')).toBe('a');
  });

  test('resolves never where the run was cut', async () => {
    const settled = vi.fn();
    isCut = true;
    void waiter()('a').finally(settled);
    await pastImmediates();
    await pastImmediates();
    expect(settled).not.toHaveBeenCalled();
  });

  test('rejects when its signal is aborted', async () => {
    const wait = waiter()('a', { signal: AbortSignal.abort('why') });
    await expect(wait).rejects.toMatchObject({ name: 'AbortError', cause: 'why' });
  });
});

test('an endless loop of immediates ends with the cut', async () => {
  let turns = 0;
  const loop = () => {
    turns++;
    setImmediate(loop);
  };
  loop();
  await pastImmediates();
  isCut = true;
  await pastImmediates();
  const before = turns;
  for (let round = 0; round < 5; round++) await pastImmediates();
  expect([before > 1, turns]).toEqual([true, before]);
});

test('nothing is cut where nobody says what is', async () => {
  clock.uninstall();
  clock = installVirtualClock(() => true);
  const called = vi.fn();
  setImmediate(called);
  await pastImmediates();
  expect(called).toHaveBeenCalledTimes(1);
});
