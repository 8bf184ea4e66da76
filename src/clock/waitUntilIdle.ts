import type { ActivityMonitor } from './ActivityMonitor.ts';

/** Two rounds, as one may fall between the steps of what is going on. */
const QUIET_ROUNDS = 2;

/**
 * Waits until nothing is going on: no activity and nothing busy for two rounds.
 *
 * @returns `false` when `isEnough` ended the wait before
 */
export async function waitUntilIdle(
  monitor: ActivityMonitor,
  isBusy: () => boolean,
  isEnough: () => boolean,
): Promise<boolean> {
  let quiet = 0;
  while (quiet < QUIET_ROUNDS) {
    if (isEnough()) return false;
    const wasActive = await monitor.round();
    quiet = wasActive || isBusy() ? 0 : quiet + 1;
  }
  return true;
}
