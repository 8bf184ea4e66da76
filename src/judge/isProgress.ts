import type { Observation } from '../client/Observation.ts';

/** Does an observation show progress? A phase `unknown` alone does not. */
export function isProgress({ state, percent, phase }: Observation): boolean {
  return state !== undefined || percent !== undefined || (phase !== undefined && phase !== 'unknown');
}
