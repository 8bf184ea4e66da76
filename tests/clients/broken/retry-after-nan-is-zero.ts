/** A Retry-After that is no number becomes NaN, and setTimeout makes 1 ms of that. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', ['retry-after-date', 'retry-after-garbage']);

export default analysisClient(
  'retry-after-nan-is-zero',
  class extends AnalysisJob {
    protected override retryAfter(header: string | null): number | undefined {
      return header === null || header.startsWith('-') ? undefined : Number(header);
    }

    // Math.max(1, NaN) is NaN, and so is the delay.
    protected override sleep(seconds: number, signal: AbortSignal): Promise<void> {
      return super.sleep(Number.isNaN(seconds) ? 0.001 : seconds, signal);
    }
  },
);
