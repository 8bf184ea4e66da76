/** Retry-After is not read; a 429 is answered by the next interval. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', [
  'retry-after-31',
  'retry-after-3600',
  'retry-after-beyond-timer',
  'retry-after-date',
]);

export default analysisClient(
  'retry-after-dropped',
  class extends AnalysisJob {
    protected override retryAfter(): undefined {
      return undefined;
    }
  },
);
