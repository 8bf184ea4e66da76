/** The wait that a 429 asks for is read together with its body: where that is no JSON, the header is not seen. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-foreign-body'];

export default analysisClient(
  'retry-after-only-beside-json',
  class extends AnalysisJob {
    protected override secondsAfterError(error: JobError): number {
      return error.code === undefined ? this.backoff.nextSeconds() : super.secondsAfterError(error);
    }
  },
);
