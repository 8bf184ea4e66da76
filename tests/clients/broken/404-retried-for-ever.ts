/** A job that is gone is asked for again and again. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/lifecycle', ['gone', 'gone-at-once']);

export default analysisClient(
  '404-retried-for-ever',
  class extends AnalysisJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      return error.kind === 'not-found' || super.mayRetry(error, failures);
    }
  },
);
