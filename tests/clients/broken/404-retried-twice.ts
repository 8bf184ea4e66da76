/** A job that is gone is asked for two times more. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/gone-at-once'];

export default analysisClient(
  '404-retried-twice',
  class extends AnalysisJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      return (error.kind === 'not-found' && failures < 3) || super.mayRetry(error, failures);
    }
  },
);
