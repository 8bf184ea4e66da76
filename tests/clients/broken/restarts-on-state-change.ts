/** A change of the state restarts the sequence too. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/no-restart-on-state-change'];

export default analysisClient(
  'restarts-on-state-change',
  class extends AnalysisJob {
    #state: string | undefined;

    protected override secondsAfter(progress: JobProgress): number {
      if (progress.state !== this.#state) this.backoff.saw(Number.NaN);
      this.#state = progress.state;
      return super.secondsAfter(progress);
    }
  },
);
