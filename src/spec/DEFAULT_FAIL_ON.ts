import type { Level } from './Spec.ts';

/** The levels at which a failure fails a run, unless others are asked for. */
export const DEFAULT_FAIL_ON: Level[] = ['must', 'should', 'implied'];
