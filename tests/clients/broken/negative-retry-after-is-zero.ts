/** A negative Retry-After is raised to 0, and no further. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-negative'];

export default analysisClient(
  'negative-retry-after-is-zero',
  class extends AnalysisJob {
    protected override secondsAfterError(error: JobError): number {
      return error.retryAfterSeconds === 0 ? 0 : super.secondsAfterError(error);
    }

    protected override retryAfter(header: string | null): number | undefined {
      return header?.startsWith('-') ? Math.max(0, Number(header)) : super.retryAfter(header);
    }
  },
);
