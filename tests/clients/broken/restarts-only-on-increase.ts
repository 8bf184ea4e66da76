/** A percentage that falls is not taken for a change. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/restarts-on-decrease'];

export default analysisClient(
  'restarts-only-on-increase',
  class extends AnalysisJob {
    #highest = -1;

    protected override secondsAfter({ percent = 0 }: JobProgress): number {
      this.#highest = Math.max(this.#highest, percent);
      this.backoff.saw(this.#highest);
      return this.backoff.nextSeconds();
    }
  },
);
