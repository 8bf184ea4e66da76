import { LONGEST_DELAY_MS } from './LONGEST_DELAY_MS.ts';
import type { RunClock } from './RunClock.ts';

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
      const timer = setTimeout(callback, Math.min(delayMs, LONGEST_DELAY_MS));
      return () => clearTimeout(timer);
    },
  };
}
