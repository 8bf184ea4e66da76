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
  const setFakeTimeout = fake.setTimeout;
  const setFakeInterval = fake.setInterval;

  /** Finishes a handle as Node has it: `close`, `Symbol.dispose`, and `unref` that takes it out of the count. */
  function finish(id: unknown): NodeJS.Timeout {
    const handle = id as NodeJS.Timeout;
    const timer = fake.timers?.get(Number(handle));
    const { ref, unref } = handle;
    const clear = () => fake.clearTimeout(Number(handle));
    Object.assign(handle, {
      [Symbol.dispose]: clear,
      close() {
        clear();
        return handle;
      },
      ref() {
        if (timer) uncounted.delete(timer);
        return ref.call(handle);
      },
      unref() {
        if (timer) uncounted.add(timer);
        return unref.call(handle);
      },
    });
    return handle;
  }

  // A timer runs in the async context that started it, as Node's do.
  const bind = (callback: Callback): Callback =>
    typeof callback === 'function' ? AsyncLocalStorage.bind(callback) : callback;

  function startTimeout(callback: Callback, delay?: unknown, ...args: unknown[]): NodeJS.Timeout {
    const handle = finish(setFakeTimeout(bind(callback), toTimerDelay(delay), ...args));
    if (isOver()) handle.close();
    return handle;
  }

  function startInterval(callback: Callback, delay?: unknown, ...args: unknown[]): NodeJS.Timeout {
    const handle = finish(setFakeInterval(bind(callback), toTimerDelay(delay), ...args));
    if (isOver()) handle.close();
    return handle;
  }

  function startUncounted(callback: () => void, delayMs: number): NodeJS.Timeout {
    return startTimeout(callback, delayMs).unref();
  }

  const promises = createTimersPromises({ setTimeout: startTimeout, setInterval: startInterval });
  Object.assign(startTimeout, { [promisify.custom]: promises.setTimeout });
  for (const target of [globalThis, timersModule]) {
    patches.replace(target, 'setTimeout', startTimeout);
    patches.replace(target, 'setInterval', startInterval);
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
    nowSeconds: () => elapsedMs() / 1000,
    date: () => new Date(),
    after(seconds, callback) {
      const handle = setFakeTimeout(callback, Math.round(seconds * 1000));
      const timer = fake.timers?.get(Number(handle));
      if (timer) uncounted.add(timer);
      return () => fake.clearTimeout(handle);
    },
    nextTimerAtSeconds() {
      const next = fake.timerHeap?.peek();
      return next?.callAt === undefined ? undefined : (next.callAt - startMs) / 1000;
    },
    fireNextTimer: () => {
      fake.next();
    },
    pendingTimers: () => [...(fake.timers?.values() ?? [])].filter((timer) => !uncounted.has(timer)).length,
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
