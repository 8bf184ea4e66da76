import FakeTimers from '@sinonjs/fake-timers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTimersPromises } from '../../src/clock/createTimersPromises.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The functions on a clock that stands still, and the timers that were told to keep no process alive. */
function timersOfItsOwn() {
  const clock = FakeTimers.createClock();
  vi.stubGlobal('clearTimeout', clock.clearTimeout);
  vi.stubGlobal('clearInterval', clock.clearInterval);
  const unreffed: unknown[] = [];
  const watched = (id: unknown): NodeJS.Timeout => {
    const handle = id as NodeJS.Timeout;
    const unref = () => {
      unreffed.push(handle);
      return handle;
    };
    return Object.assign(handle, { unref });
  };
  const promises = createTimersPromises({
    setTimeout: (callback, delayMs) => watched(clock.setTimeout(callback, delayMs ?? 1)),
    setInterval: (callback, delayMs) => watched(clock.setInterval(callback, delayMs ?? 1)),
  });
  return { clock, unreffed, promises };
}

describe('a wait', () => {
  test('keeps the process alive unless it is told not to', () => {
    const { promises, unreffed } = timersOfItsOwn();
    void promises.setTimeout(10);
    void promises.setTimeout(10, undefined, { ref: true });
    expect(unreffed).toHaveLength(0);
    void promises.setTimeout(10, undefined, { ref: false });
    expect(unreffed).toHaveLength(1);
  });

  test('of an aborted signal starts no timer, and rejects', async () => {
    const { promises, clock } = timersOfItsOwn();
    const wait = promises.setTimeout(10, undefined, { signal: AbortSignal.abort('why') });
    expect(clock.countTimers()).toBe(0);
    await expect(wait).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'why' });
  });

  test('ends its timer at the abort, and rejects', async () => {
    const { promises, clock } = timersOfItsOwn();
    const controller = new AbortController();
    const wait = promises.setTimeout(10, undefined, { signal: controller.signal });
    expect(clock.countTimers()).toBe(1);
    controller.abort('why');
    expect(clock.countTimers()).toBe(0);
    await expect(wait).rejects.toMatchObject({ name: 'AbortError', code: 'ABORT_ERR', cause: 'why' });
  });

  test('listens to its signal no longer than it lasts', async () => {
    const { promises, clock } = timersOfItsOwn();
    const listening = listenersOf(new AbortController().signal);
    const wait = promises.setTimeout(10, 'a', { signal: listening.signal });
    expect(listening.count()).toBe(1);
    clock.tick(10);
    expect(await wait).toBe('a');
    expect(listening.count()).toBe(0);
  });
});

describe('an interval', () => {
  test('keeps the process alive unless it is told not to', () => {
    const { promises, unreffed } = timersOfItsOwn();
    void promises.setInterval(10).next();
    expect(unreffed).toHaveLength(0);
    void promises.setInterval(10, undefined, { ref: false }).next();
    expect(unreffed).toHaveLength(1);
  });

  test('of an aborted signal does not begin', async () => {
    const { promises, clock } = timersOfItsOwn();
    const turns = promises.setInterval(10, undefined, { signal: AbortSignal.abort('why') });
    await expect(turns.next()).rejects.toMatchObject({
      name: 'AbortError',
      code: 'ABORT_ERR',
      message: 'The operation was aborted',
      cause: 'why',
    });
    expect(clock.countTimers()).toBe(0);
  });

  test('gives each turn that came while nobody asked', async () => {
    const { promises, clock } = timersOfItsOwn();
    const turns = promises.setInterval(10, 'a');
    const first = turns.next();
    clock.tick(35);
    expect([await first, await turns.next(), await turns.next()].map(({ value }) => value)).toEqual([
      'a',
      'a',
      'a',
    ]);
    let isThere = false;
    void turns.next().then(() => {
      isThere = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isThere).toBe(false);
  });

  test('stops its timer when its loop is broken off', async () => {
    const { promises, clock } = timersOfItsOwn();
    const turns = promises.setInterval(10, 'a');
    const first = turns.next();
    clock.tick(10);
    await first;
    await turns.return(undefined);
    expect(clock.countTimers()).toBe(0);
    expect(await turns.next()).toEqual({ done: true, value: undefined });
  });

  test('gives the turns that came before the abort, and then rejects', async () => {
    const { promises, clock } = timersOfItsOwn();
    const controller = new AbortController();
    const turns = promises.setInterval(10, 'a', { signal: controller.signal });
    const first = turns.next();
    clock.tick(20);
    await first;
    controller.abort('why');
    expect(await turns.next()).toEqual({ done: false, value: 'a' });
    await expect(turns.next()).rejects.toMatchObject({ name: 'AbortError', cause: 'why' });
  });

  test('stops its timer at the abort, and rejects', async () => {
    const { promises, clock } = timersOfItsOwn();
    const controller = new AbortController();
    const turn = promises.setInterval(10, undefined, { signal: controller.signal }).next();
    controller.abort();
    expect(clock.countTimers()).toBe(0);
    await expect(turn).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('listens to its signal no longer than it lasts', async () => {
    const { promises, clock } = timersOfItsOwn();
    const listening = listenersOf(new AbortController().signal);
    const turns = promises.setInterval(10, undefined, { signal: listening.signal });
    const turn = turns.next();
    clock.tick(10);
    await turn;
    expect(listening.count()).toBe(1);
    await turns.return(undefined);
    expect([listening.count(), clock.countTimers()]).toEqual([0, 0]);
  });
});

test('the wait of the scheduler resolves with nothing', async () => {
  const { promises, clock } = timersOfItsOwn();
  const wait = promises.schedulerWait(10);
  clock.tick(10);
  expect(await wait).toBeUndefined();
});

/** Counts who listens to the abort of a signal. */
function listenersOf(signal: AbortSignal) {
  const listeners = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  Object.assign(signal, {
    addEventListener(type: string, listener: () => void, options?: AddEventListenerOptions) {
      if (type === 'abort') listeners.add(listener);
      add(type, listener, options);
    },
    removeEventListener(type: string, listener: () => void) {
      if (type === 'abort') listeners.delete(listener);
      remove(type, listener);
    },
  });
  return { signal, count: () => listeners.size };
}
