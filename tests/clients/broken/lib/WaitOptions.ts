import type { JobProgress } from '../../reference/lib/JobProgress.ts';

/** What a wait for the end of a job is given. */
export interface WaitOptions {
  signal: AbortSignal;
  onProgress: (progress: JobProgress) => void;
}
