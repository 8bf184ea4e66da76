import type { RunClock } from './RunClock.ts';

/** A clock that stands still until it is stepped to what comes next. */
export interface SteppedClock extends RunClock {
  /** When the next call is due; `undefined` when there is none. */
  nextAtSeconds(): number | undefined;
  /** Moves to the next call and makes it. `false` when there is none. */
  step(): boolean;
  /** Moves on by so many seconds that went by unasked; calls that came due in them are made by the next step. */
  pass(seconds: number): void;
}
