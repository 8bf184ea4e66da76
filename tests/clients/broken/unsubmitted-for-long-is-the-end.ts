/** A job that is not begun after a hundred polls is taken for one that never will be, and given back as it is. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/hours-of-plateau-unsubmitted'];

const MOST_POLLS = 100;

export default analysisClient(
  'unsubmitted-for-long-is-the-end',
  class extends AnalysisJob {
    #polls = 0;

    protected override isOver(progress: JobProgress): boolean {
      this.#polls = progress.phase === 'waiting' ? this.#polls + 1 : 0;
      return this.#polls >= MOST_POLLS || super.isOver(progress);
    }
  },
);
