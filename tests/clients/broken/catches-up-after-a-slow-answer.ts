/** Holds to a schedule from the beginning of the plateau: what a slow answer took too long is taken from the next wait. */
import type { Backoff } from '../reference/lib/Backoff.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/one-slow-answer'];

export default analysisClient(
  'catches-up-after-a-slow-answer',
  class extends AnalysisJob {
    #percent: number | undefined | null = null;
    #dueMs = 0;

    #askedAtMs = 0;

    protected override ask(signal: AbortSignal): Promise<Answer> {
      this.#askedAtMs = Date.now();
      return super.ask(signal);
    }

    protected override newBackoff(): Backoff {
      this.#percent = null;
      return super.newBackoff();
    }

    protected override secondsAfter(progress: JobProgress): number {
      const nowMs = Date.now();
      if (progress.percent !== this.#percent) this.#dueMs = this.#askedAtMs;
      this.#percent = progress.percent;
      this.#dueMs += super.secondsAfter(progress) * 1000;
      return Math.max(0, this.#dueMs - nowMs) / 1000;
    }
  },
);
