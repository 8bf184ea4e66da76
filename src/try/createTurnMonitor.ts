import type { ActivityMonitor } from '../clock/ActivityMonitor.ts';

/** What hands a whole body over may take more than one turn of the event loop. */
const TURNS = 2;

/**
 * Waits for turns of the event loop, for a scope in which the network and the timers are ours: all else that can go on is settled by them.
 *
 * @param nextTurn resolves when all that was queued before has run
 */
export function createTurnMonitor(nextTurn: () => Promise<void>): ActivityMonitor {
  return {
    async round() {
      for (let turn = 0; turn < TURNS; turn++) await nextTurn();
      return false;
    },
    stop: () => {},
  };
}
