/** A server that fails is asked again and again. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/endless-500'];

export default analysisClient(
  '500-retried-for-ever',
  class extends AnalysisJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      return error.kind === 'server' || super.mayRetry(error, failures);
    }
  },
);
