import type { Observation } from '../client/Observation.ts';
import type { WaitRecord } from './RunRecord.ts';

/** What a wait has reported so far. */
export interface ProgressLog {
  /** Adds an observation; `snapshot` is its copy at that time. */
  add(live: unknown, snapshot: Observation, atSeconds: number): void;
  /** Reports in order, equal neighbours collapsed. */
  entries: WaitRecord['progress'];
  /** Indexes of the calls whose observation has changed since. */
  mutated(): number[];
}
