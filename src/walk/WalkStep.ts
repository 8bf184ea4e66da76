import type { RunPlan } from '../driver/RunPlan.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Frame } from './Frame.ts';
import type { Told } from './Told.ts';

/** One step of the walk between the greeting and the farewell. */
export interface WalkStep {
  title: string;
  /** Why there is nothing to try. */
  leftOut?: string | undefined;
  /** Absent: it tells more of the run before. */
  plan?: RunPlan;
  tell(seen: { record: RunRecord; frames: readonly Frame[] }): Told;
}
