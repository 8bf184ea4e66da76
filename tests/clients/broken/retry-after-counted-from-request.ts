/** Retry-After is counted from when the request was sent. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-slow-answer'];

export default analysisClient(
  'retry-after-counted-from-request',
  class extends AnalysisJob {
    #sentMs = 0;

    protected override ask(signal: AbortSignal): Promise<Answer> {
      this.#sentMs = Date.now();
      return super.ask(signal);
    }

    protected override secondsAfterError(error: JobError): number {
      return Math.max(1, super.secondsAfterError(error) - (Date.now() - this.#sentMs) / 1000);
    }
  },
);
