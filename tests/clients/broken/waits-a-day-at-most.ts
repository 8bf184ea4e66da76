/** Nobody asks for more than a day, so that a longer Retry-After is cut to one. */
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', [
  'retry-after-100000',
  'retry-after-beyond-timer',
]);

export default analysisClient(
  'waits-a-day-at-most',
  class extends AnalysisJob {
    protected override retryAfter(header: string | null): number | undefined {
      const seconds = super.retryAfter(header);
      return seconds && Math.min(seconds, 86_400);
    }
  },
);
