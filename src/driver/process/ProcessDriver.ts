import type { Driver } from '../InProcessEnvironment.ts';

/** Runs a client that lives in a process of its own. */
export interface ProcessDriver extends Driver {
  /** The process cannot be used any more; the next run belongs into another. */
  isSpoiled(): boolean;
  /** Where the run stands, for people: `poll 3, 12 s ago`. */
  describe(): string;
}
