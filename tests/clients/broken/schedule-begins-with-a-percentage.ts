/** As long as no percentage has come, there is no schedule, and the longest wait is held. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails: string[] = [];

export default analysisClient(
  'schedule-begins-with-a-percentage',
  class extends AnalysisJob {
    #hasBegun = false;

    protected override secondsAfter(progress: JobProgress): number {
      this.#hasBegun ||= progress.percent !== undefined;
      return this.#hasBegun ? super.secondsAfter(progress) : 120;
    }
  },
);
