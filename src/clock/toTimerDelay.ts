import { LONGEST_DELAY_MS } from './LONGEST_DELAY_MS.ts';

/**
 * The delay that Node makes of an argument of `setTimeout`: at least 1 ms, and 1 ms with a warning beyond 2^31-1 ms.
 *
 * @see https://nodejs.org/api/timers.html#settimeoutcallback-delay-args
 */
export function toTimerDelay(delay: unknown): number {
  const delayMs = Number(delay);
  if (delayMs > LONGEST_DELAY_MS) {
    process.emitWarning(
      `${delayMs} does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.`,
      'TimeoutOverflowWarning',
    );
    return 1;
  }
  return delayMs >= 1 ? Math.trunc(delayMs) : 1;
}
