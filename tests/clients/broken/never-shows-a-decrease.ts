/** A percentage that falls is kept from the caller. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = ['itwin-reality-analysis/lifecycle/every-change'];

export default analysisClient(
  'never-shows-a-decrease',
  class extends AnalysisJob {
    override waitForEnd({ signal, onProgress }: WaitOptions): Promise<JobProgress> {
      let highest = -1;
      const show = (progress: JobProgress) => {
        if (progress.percent !== undefined && progress.percent < highest) return;
        highest = progress.percent ?? highest;
        onProgress(progress);
      };
      return super.waitForEnd({ signal, onProgress: show });
    }
  },
);
