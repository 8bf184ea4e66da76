/** Any change of the answer restarts the sequence. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/backoff', [
  'no-restart-on-state-change',
  'no-restart-on-step-change',
]);

export default analysisClient(
  'restarts-on-any-change',
  class extends AnalysisJob {
    #answer = '';

    protected override secondsAfter(progress: JobProgress): number {
      const answer = JSON.stringify(progress.fields);
      if (answer !== this.#answer) this.backoff.saw(Number.NaN);
      this.#answer = answer;
      return super.secondsAfter(progress);
    }
  },
);
