/** After an error it does not know the percentage before it any more: the change is missed, and the sequence goes on. */
import type { Backoff } from '../reference/lib/Backoff.ts';
import type { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', [
  'restarts-past-429',
  'restarts-past-503',
  'restarts-past-reset',
]);

const INTERVALS_SECONDS = [15, 30, 60, 120];

export default analysisClient(
  'percentage-forgotten-on-error',
  class extends AnalysisJob {
    #place = 0;
    #percent: number | undefined;

    protected override newBackoff(): Backoff {
      this.#place = 0;
      return super.newBackoff();
    }

    protected override secondsAfter({ percent }: JobProgress): number {
      if (percent !== undefined && this.#percent !== undefined && percent !== this.#percent) this.#place = 0;
      this.#percent = percent ?? this.#percent;
      const seconds = INTERVALS_SECONDS[Math.min(this.#place, INTERVALS_SECONDS.length - 1)] ?? 0;
      this.#place += 1;
      return seconds;
    }

    protected override secondsAfterError(error: JobError): number {
      this.#percent = undefined;
      return super.secondsAfterError(error);
    }
  },
);
