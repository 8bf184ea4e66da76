/** The sequence runs on when the percentage changes. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/backoff', [
    'restarts-after-step-1',
    'restarts-after-step-2',
    'restarts-after-step-3',
    'restarts-after-step-4',
    'restarts-on-decrease',
    'restarts-on-small-change',
    'restarts-every-time',
    'restarts-from-zero',
  ]),
  'itwin-reality-analysis/backoff/restarts-past-429',
  'itwin-reality-analysis/backoff/restarts-past-503',
  'itwin-reality-analysis/backoff/restarts-past-reset',
];

export default analysisClient(
  'sequence-not-restarted',
  class extends AnalysisJob {
    protected override secondsAfter(): number {
      return this.backoff.nextSeconds();
    }
  },
);
