import type { Phase } from '../client/Phase.ts';

const ENDS: Phase[] = ['succeeded', 'failed', 'cancelled', 'ended'];

/** Whether a job whose state can be read as these phases is over. */
export function isEnd(phases: readonly Phase[]): boolean {
  return phases.length > 0 && phases.every((phase) => ENDS.includes(phase));
}
