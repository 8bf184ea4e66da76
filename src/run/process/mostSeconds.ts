import type { Pace } from '../../driver/process/Pace.ts';

/** Real time that is given to one check: on the real clock, where one waits anyway, more. */
const REAL_SECONDS = { virtual: Number.POSITIVE_INFINITY, scaled: 60, real: 900 };

/** The longest that a check may take, in seconds of the client's clock. */
export function mostSeconds({ clock, speed }: Pace): number {
  return REAL_SECONDS[clock] * speed;
}
