/** Five retries are all that a wait has, however many good answers lie between them. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/goes-on-past-refusals'];

export default analysisClient(
  'retries-counted-over-the-whole-wait',
  class extends AnalysisJob {
    #failures = 0;

    protected override mayRetry(error: JobError): boolean {
      this.#failures += 1;
      return super.mayRetry(error, this.#failures);
    }
  },
);
