import { setTimeout as sleepMs } from 'node:timers/promises';
import type { SmokeClock } from './SmokeClock.ts';

/** Starts the clock on the wall. */
export function createRealClock(): SmokeClock {
  const startedAtMs = performance.now();
  return {
    nowSeconds: () => (performance.now() - startedAtMs) / 1000,
    date: () => new Date(),
    sleep: (seconds, signal) => sleepMs(seconds * 1000, undefined, { signal }).catch(() => {}),
  };
}
