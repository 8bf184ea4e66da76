/** Number(null) is 0: an error without Retry-After is retried at once. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', [
  'retry-after-absent',
  'no-hammering-after-error',
]);

export default analysisClient(
  'absent-retry-after-is-zero',
  class extends AnalysisJob {
    protected override secondsAfterError({ retryAfterSeconds = 1 }: JobError): number {
      return retryAfterSeconds;
    }

    protected override retryAfter(header: string | null): number | undefined {
      return header === null ? Number(header) : super.retryAfter(header);
    }
  },
);
