/** Retry-After is not read; a 429 is answered by the next interval. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/backoff', [
    'retry-after-31',
    'retry-after-3600',
    'retry-after-beyond-timer',
    'retry-after-date',
  ]),
  'itwin-reality-analysis/backoff/retry-after-100000',
  'itwin-reality-analysis/backoff/retry-after-slow-answer',
  'itwin-reality-analysis/backoff/retry-after-foreign-body',
  'itwin-reality-analysis/backoff/retry-after-at-first',
  'itwin-reality-analysis/backoff/retry-after-twice',
  'itwin-reality-analysis/backoff/retry-after-past-503',
];

export default analysisClient(
  'retry-after-dropped',
  class extends AnalysisJob {
    protected override retryAfter(): undefined {
      return undefined;
    }
  },
);
