import { createSchedule } from './createSchedule.ts';
import type { Smoke } from './Smoke.ts';

/** How often the job can be asked for by the page's schedule in the time that there is. */
export function mostPolls({ spec, maxWaitSeconds }: Smoke): number {
  const { intervalsSeconds } = createSchedule(spec.backoff?.intervalsSeconds);
  return 1 + Math.floor(maxWaitSeconds / Math.min(...intervalsSeconds));
}
