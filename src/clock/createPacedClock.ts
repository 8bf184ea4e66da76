import type { RunClock } from './RunClock.ts';

/** The longest delay that a timer of the platform takes: 2^31 - 1 ms. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Starts the clock of a client whose time goes by `speed` times as fast as ours; 1 is real time.
 *
 * @param since when the client's clock was set, in milliseconds of our date: from then on its date runs ahead
 */
export function createPacedClock({ speed, sinceMs }: { speed: number; sinceMs: number }): RunClock {
  const startedAtMs = performance.now();
  return {
    nowSeconds: () => ((performance.now() - startedAtMs) / 1000) * speed,
    date: () => new Date(sinceMs + (Date.now() - sinceMs) * speed),
    after(seconds, callback) {
      const delayMs = (seconds * 1000) / speed;
      const timer = setTimeout(callback, Math.min(delayMs, LONGEST_TIMER_MS));
      return () => clearTimeout(timer);
    },
  };
}
