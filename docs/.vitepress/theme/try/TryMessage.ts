import type { TryResult } from '../../../../src/try/TryResult.ts';

/**
 * What a worker says. `begun`: the reader's code comes next; `alive`: it is getting on; `refused`: the code cannot be loaded, or is no client;
 * `broken`: our own side failed.
 */
export type TryMessage =
  | { type: 'begun' }
  | { type: 'alive' }
  | { type: 'result'; result: TryResult }
  | { type: 'refused' | 'broken'; message: string };
