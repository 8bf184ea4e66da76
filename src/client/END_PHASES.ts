import type { Phase } from './Phase.ts';

/** Where a job stands that is over. */
export const END_PHASES: readonly Phase[] = ['succeeded', 'failed', 'cancelled', 'ended'];
