/** Where a job stands. `ended`: over, and nobody tells how; `unknown`: in a state that we do not know. */
export type JobPhase = 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled' | 'ended' | 'unknown';

/** One answer of a progress endpoint, understood. Every poll makes a fresh one. */
export interface JobProgress {
  /** The service's own word, in its own letter case. */
  state: string | undefined;
  phase: JobPhase;
  /** 0 to 100. */
  percent: number | undefined;
  /** What the service documents beside, as it came, by JSON pointer. */
  fields: Record<string, unknown>;
}
