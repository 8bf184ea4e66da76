import { REAL_TIME_LIMITS, type RealTimeLimits } from '../driver/process/RealTimeLimits.ts';

/** Real time that an adapter is given while it is walked through. */
export interface WalkLimits extends RealTimeLimits {
  /** For its greeting. */
  helloMs: number;
  /** For one run of a client that waits by itself. */
  patienceSeconds: number;
}

/** Some languages compile before they greet; some clients wait before they ask for the first time. */
export const WALK_LIMITS: WalkLimits = { ...REAL_TIME_LIMITS, helloMs: 30_000, patienceSeconds: 60 };
