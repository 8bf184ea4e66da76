import type { RunClock } from './RunClock.ts';

/** The time in which a client lives: it stands still while anything is going on and jumps to the next timer when nothing is. */
export interface VirtualClock extends RunClock {
  /** When the next timer is due, in seconds since the last reset; `undefined` when there is none. */
  nextTimerAtSeconds(): number | undefined;
  /** Moves to the next timer and runs it. Throws what its callback throws. */
  fireNextTimer(): void;
  /** Timers of the client that are pending and would keep a process alive. */
  pendingTimers(): number;
  /** Drops all timers and goes back to the start date. */
  reset(): void;
  /** Restores the native timers, `Date` and the rest. */
  uninstall(): void;
}
