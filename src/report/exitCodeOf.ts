import type { Report } from './Report.ts';

/**
 * The exit code that a report asks for; the highest that applies.
 * 0: conforms. 1: does not. 3: a check gave no result, or nothing was verified. 4: a fault of our own.
 */
export function exitCodeOf({ complete, failOn, summary }: Report): 0 | 1 | 3 | 4 {
  if (summary.fault > 0) return 4;
  if (!complete || summary.pass + summary.fail === 0) return 3;
  return failOn.some((level) => summary.byLevel[level].fail > 0) ? 1 : 0;
}
