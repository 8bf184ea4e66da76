/** The second error in a row is met with the client's own waits, whatever it asks for. */
import type { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', ['retry-after-twice', 'retry-after-past-503']);

export default analysisClient(
  'retry-after-of-the-first-error-alone',
  class extends AnalysisJob {
    #isSecond = false;

    protected override secondsAfter(progress: JobProgress): number {
      this.#isSecond = false;
      return super.secondsAfter(progress);
    }

    protected override secondsAfterError(error: JobError): number {
      const isSecond = this.#isSecond;
      this.#isSecond = true;
      return isSecond ? this.backoff.nextSeconds() : super.secondsAfterError(error);
    }
  },
);
