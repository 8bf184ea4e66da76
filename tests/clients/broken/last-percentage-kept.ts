/** An answer without a percentage is shown with that of the answer before. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/again-without-percentage',
  'itwin-reality-analysis/lifecycle/last-answer',
];

export default analysisClient(
  'last-percentage-kept',
  class extends AnalysisJob {
    #percent: number | undefined;

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      this.#percent = progress.percent ?? this.#percent;
      return { ...progress, percent: this.#percent };
    }
  },
);
