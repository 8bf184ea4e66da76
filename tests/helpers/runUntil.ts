import type { VirtualClock } from '../../src/clock/VirtualClock.ts';

/** Fires every timer that is due by then, those too that are started meanwhile; without a time, all that there are. */
export function runUntil(clock: VirtualClock, seconds = Number.POSITIVE_INFINITY): void {
  const next = () => clock.nextTimerAtSeconds() ?? Number.NaN;
  while (next() <= seconds) clock.fireNextTimer();
}
