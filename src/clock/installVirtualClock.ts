import { AsyncLocalStorage } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import timersModule from 'node:timers';
import timersPromises from 'node:timers/promises';
import { promisify } from 'node:util';
import FakeTimers from '@sinonjs/fake-timers';
import { createAbortTimeout } from './createAbortTimeout.ts';
import { createMonotonicTime } from './createMonotonicTime.ts';
import { createPatches } from './createPatches.ts';
import { createRequestTimeout } from './createRequestTimeout.ts';
import { createSocketTimeout } from './createSocketTimeout.ts';
import { createTimersPromises } from './createTimersPromises.ts';
import { dropImmediates } from './dropImmediates.ts';
import { fakeTimersClock } from './fakeTimersClock.ts';
import { START_DATE } from './START_DATE.ts';
import { toTimerDelay } from './toTimerDelay.ts';
import type { VirtualClock } from './VirtualClock.ts';

type Callback = (...args: unknown[]) => void;

/**
 * Puts the timers, `Date`, `performance.now` and `process.hrtime` of this process on virtual time, for named imports of the
 * built-in modules too. Left real: `nextTick`, `queueMicrotask`, `setImmediate`.
 *
 * @param isOver whether the code that is running belongs to a run that has ended: its new timers never fire
 * @param isCut whether such a run goes on all the same: its immediates do not come either
 */
export function installVirtualClock(isOver: () => boolean, isCut: () => boolean = () => false): VirtualClock {
  const fake = FakeTimers.install({
    now: START_DATE,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    shouldClearNativeTimers: true,
  });
  const startMs = START_DATE.getTime();
  const elapsedMs = () => fake.now - startMs;
  const patches = createPatches();
  /** Timers that are not the client's, or that would not keep a process alive. */
  const uncounted = new WeakSet<object>();
  /** Handles of timers that were cleared: unlike those of Node, the fake ones come back when they are refreshed. */
  const cleared = new WeakSet<object>();
  const setFakeTimeout = fake.setTimeout;
  const setFakeInterval = fake.setInterval;

  function clear(handle: unknown): void {
    cleared.add(Object(handle));
    fake.clearTimeout(handle as number);
  }

  /** The timer of a handle that was made just now. */
  const timerOf = (handle: unknown) => fake.timers?.get(Number(handle)) as object;

  /**
   * Finishes a handle as Node has it: `close`, `Symbol.dispose`, and `unref` that takes it out of the count. It is closed at once in a run
   * that has ended.
   */
  function finish(id: unknown): NodeJS.Timeout {
    const handle = id as NodeJS.Timeout;
    const timer = timerOf(handle);
    const { ref, unref, refresh } = handle;
    Object.assign(handle, {
      [Symbol.dispose]: () => clear(handle),
      close() {
        clear(handle);
        return handle;
      },
      refresh: () => (cleared.has(handle) ? handle : refresh.call(handle)),
      ref() {
        uncounted.delete(timer);
        return ref.call(handle);
      },
      unref() {
        uncounted.add(timer);
        return unref.call(handle);
      },
    });
    if (isOver()) handle.close();
    return handle;
  }

  // A timer runs in the async context that started it, as Node's do, and is refused without a function.
  const { bind } = AsyncLocalStorage;

  function startTimeout(callback: Callback, delay?: unknown, ...args: unknown[]): NodeJS.Timeout {
    return finish(setFakeTimeout(bind(callback), toTimerDelay(delay), ...args));
  }

  function startInterval(callback: Callback, delay?: unknown, ...args: unknown[]): NodeJS.Timeout {
    return finish(setFakeInterval(bind(callback), toTimerDelay(delay), ...args));
  }

  function startUncounted(callback: () => void, delayMs: number): NodeJS.Timeout {
    return startTimeout(callback, delayMs).unref();
  }

  const promises = createTimersPromises({ setTimeout: startTimeout, setInterval: startInterval });
  Object.assign(startTimeout, { [promisify.custom]: promises.setTimeout });
  for (const target of [globalThis, timersModule]) {
    patches.replace(target, 'setTimeout', startTimeout);
    patches.replace(target, 'setInterval', startInterval);
    for (const name of ['clearTimeout', 'clearInterval']) patches.replace(target, name, clear);
  }
  patches.replace(timersPromises, 'setTimeout', promises.setTimeout);
  patches.replace(timersPromises, 'setInterval', promises.setInterval);
  patches.replace(timersPromises.scheduler, 'wait', promises.schedulerWait);
  dropImmediates(patches, isCut);
  patches.replace(AbortSignal, 'timeout', createAbortTimeout(startUncounted));
  createSocketTimeout(patches, startUncounted);
  createRequestTimeout(patches);
  const monotonic = createMonotonicTime(patches, elapsedMs);
  syncBuiltinESMExports();

  return {
    ...fakeTimersClock(fake, uncounted),
    reset() {
      monotonic.add(elapsedMs());
      fake.reset();
    },
    uninstall() {
      patches.restore();
      fake.uninstall();
      syncBuiltinESMExports();
    },
  };
}
