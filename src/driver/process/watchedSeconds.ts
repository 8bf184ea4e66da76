import type { Spec } from '../../spec/Spec.ts';
import type { RunPlan } from '../RunPlan.ts';

/** Where the page names no interval, clients in the field poll this often at least. */
const USUAL_INTERVAL_SECONDS = 15;
const MARGIN = 1.25;

/**
 * How long a client is watched after its end on a clock that cannot be hurried, in seconds of that clock: as long as the longest interval
 * lasts, and no longer than the plan asks.
 */
export function watchedSeconds({ watchSeconds }: RunPlan, { backoff }: Pick<Spec, 'backoff'>): number {
  const longest = Math.max(USUAL_INTERVAL_SECONDS, ...(backoff?.intervalsSeconds ?? []));
  return Math.min(watchSeconds, longest * MARGIN);
}
