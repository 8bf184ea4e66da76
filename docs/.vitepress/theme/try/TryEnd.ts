import type { TryResult } from '../../../../src/try/TryResult.ts';

/**
 * How a run in the sandbox ended. `refused`: the code cannot be loaded, or is no client; `silent`: it was ended, as it did not give the
 * thread back; `too-long`: it was ended, as it took too much real time; `broken`: our own side failed; `stopped`: the reader ended it.
 */
export type TryEnd =
  | { type: 'result'; result: TryResult }
  | { type: 'refused' | 'broken'; message: string }
  | { type: 'silent' | 'too-long'; afterSeconds: number }
  | { type: 'stopped' };
