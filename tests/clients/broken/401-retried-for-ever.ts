/** A refused token is sent again and again. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/endless-401'];

export default analysisClient(
  '401-retried-for-ever',
  class extends AnalysisJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      return error.kind === 'unauthorized' || super.mayRetry(error, failures);
    }
  },
);
