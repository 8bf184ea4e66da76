import { END_PHASES } from '../client/END_PHASES.ts';
import type { Phase } from '../client/Phase.ts';

/** Whether a job whose state can be read as these phases is over. */
export function isEnd(phases: readonly Phase[]): boolean {
  return phases.length > 0 && phases.every((phase) => END_PHASES.includes(phase));
}
