/** The place in the sequence is the connection's, and only a cancel begins it anew. */
import type { Backoff } from '../reference/lib/Backoff.ts';
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = ['itwin-reality-analysis/backoff/again-after-404'];

export default analysisClient(
  'sequence-kept-unless-cancelled',
  class extends AnalysisJob {
    #kept: Backoff | undefined;

    protected override newBackoff(): Backoff {
      this.#kept ??= super.newBackoff();
      return this.#kept;
    }

    override async waitForEnd(options: WaitOptions): Promise<JobProgress> {
      try {
        return await super.waitForEnd(options);
      } catch (error) {
        if (error instanceof JobError && error.kind === 'cancelled') this.#kept = undefined;
        throw error;
      }
    }
  },
);
