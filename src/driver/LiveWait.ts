import type { Connection } from '../client/Client.ts';
import type { ProgressLog } from './ProgressLog.ts';
import type { RunPlan } from './RunPlan.ts';
import type { Outcome } from './RunRecord.ts';

/** One wait of a run while it goes on. */
export interface LiveWait {
  controller: AbortController;
  progress: ProgressLog;
  /** How many requests it has sent. */
  requests: number;
  connection?: Connection;
  /** The operation that it runs. */
  op?: RunPlan['ops'][number];
  /** Set once; whatever comes later is ignored. */
  outcome?: Outcome;
}
