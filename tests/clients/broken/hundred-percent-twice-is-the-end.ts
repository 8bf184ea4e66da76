/** A job that stands at 100 % for a second poll is taken for done, whatever its state. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/goes-on-at-top'];

export default analysisClient(
  'hundred-percent-twice-is-the-end',
  class extends AnalysisJob {
    #polls = 0;

    protected override isOver(progress: JobProgress): boolean {
      this.#polls = progress.percent === 100 ? this.#polls + 1 : 0;
      return this.#polls >= 2 || super.isOver(progress);
    }
  },
);
