/** The first Retry-After holds for every 429 to come. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-twice'];

export default analysisClient(
  'retry-after-read-once',
  class extends AnalysisJob {
    #seconds: number | undefined;

    protected override retryAfter(header: string | null): number | undefined {
      this.#seconds ??= super.retryAfter(header);
      return this.#seconds;
    }
  },
);
