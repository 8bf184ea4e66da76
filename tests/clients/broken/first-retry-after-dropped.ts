/** A 429 before the first good answer is taken for a failed start, and tried again after the first interval. */
import type { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-at-first'];

export default analysisClient(
  'first-retry-after-dropped',
  class extends AnalysisJob {
    #hasBegun = false;

    protected override secondsAfter(progress: JobProgress): number {
      this.#hasBegun = true;
      return super.secondsAfter(progress);
    }

    protected override secondsAfterError(error: JobError): number {
      return this.#hasBegun ? super.secondsAfterError(error) : 15;
    }
  },
);
