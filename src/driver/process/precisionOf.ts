import type { Precision } from '../RunRecord.ts';
import type { Pace } from './Pace.ts';

/** Arrival jitter on a loaded machine: a share of what is due, or so much real time, whichever is more. */
const SHARE = 0.1;
const REAL_SECONDS = 0.1;

/** How far the times of a journal may be off; absent on a virtual clock, where they are exact. */
export function precisionOf({ clock, speed }: Pace): { precision?: Precision } {
  return clock === 'virtual' ? {} : { precision: { share: SHARE, seconds: REAL_SECONDS * speed } };
}
