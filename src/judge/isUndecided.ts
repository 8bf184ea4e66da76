import type { Outcome } from '../driver/RunRecord.ts';

/** Whether an operation was left before it could show its end, so that what is missing proves nothing. */
export function isUndecided(outcome: Outcome | undefined): boolean {
  return outcome?.type === 'unsettled' && ['patience', 'asleep', 'so-far'].includes(outcome.why);
}
