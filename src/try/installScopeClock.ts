import FakeTimers from '@sinonjs/fake-timers';
import { createAbortTimeout } from '../clock/createAbortTimeout.ts';
import { createPatches } from '../clock/createPatches.ts';
import { fakeTimersClock } from '../clock/fakeTimersClock.ts';
import { LONGEST_DELAY_MS } from '../clock/LONGEST_DELAY_MS.ts';
import { START_DATE } from '../clock/START_DATE.ts';
import type { VirtualClock } from '../clock/VirtualClock.ts';

type Callback = (...args: unknown[]) => void;
/** A number in a browser, an object in Node; either can be made a number, by which the timer is known. */
type Handle = ReturnType<typeof setTimeout>;

/** How long the scope seems to have been there when the clock is installed. */
const HEAD_START_MS = 1000;

/**
 * Puts the timers, `Date`, `performance` and `AbortSignal.timeout` of a scope on virtual time, by means that every platform has.
 *
 * @param isOver whether the run that goes on has ended: timers that are started then never fire
 */
export function installScopeClock(scope: typeof globalThis, isOver: () => boolean): VirtualClock {
  const fake = FakeTimers.withGlobal(scope).install({
    now: START_DATE,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    shouldClearNativeTimers: true,
  });
  const startMs = START_DATE.getTime();
  const elapsedMs = () => fake.now - startMs;
  const patches = createPatches();
  const uncounted = new WeakSet<object>();
  const setFakeTimeout = fake.setTimeout as unknown as (...args: [Callback, number, ...unknown[]]) => Handle;
  const setFakeInterval = fake.setInterval as unknown as typeof setFakeTimeout;
  const clear = (handle: Handle) => fake.clearTimeout(Number(handle));

  function leaveOut(handle: Handle): void {
    const timer = fake.timers?.get(Number(handle));
    if (timer !== undefined) uncounted.add(timer);
  }

  const startBy =
    (start: typeof setFakeTimeout) =>
    (callback: Callback, delay?: unknown, ...args: unknown[]): Handle => {
      const handle = start(callback, toDelayMs(delay), ...args);
      if (isOver()) clear(handle);
      return handle;
    };
  const startTimeout = startBy(setFakeTimeout);

  /** It goes on where the run before left off: a client may keep deadlines beside its runs. */
  let beforeMs = HEAD_START_MS;
  patches.replace(scope, 'setTimeout', startTimeout);
  patches.replace(scope, 'setInterval', startBy(setFakeInterval));
  patches.replace(scope, 'performance', {
    now: () => beforeMs + elapsedMs(),
    timeOrigin: startMs - HEAD_START_MS,
  });
  const abortTimeout = createAbortTimeout((callback, delayMs) => leaveOut(startTimeout(callback, delayMs)));
  patches.replace(scope.AbortSignal, 'timeout', abortTimeout);

  return {
    ...fakeTimersClock(fake, uncounted),
    reset() {
      beforeMs += elapsedMs();
      fake.reset();
    },
    uninstall() {
      patches.restore();
      fake.uninstall();
    },
  };
}

/** Whole milliseconds, 1 at least, and 1 for what is too long, as Node has it. */
function toDelayMs(delay: unknown): number {
  const delayMs = Number(delay);
  return delayMs >= 1 && delayMs <= LONGEST_DELAY_MS ? Math.trunc(delayMs) : 1;
}
