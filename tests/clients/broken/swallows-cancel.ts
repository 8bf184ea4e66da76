/** A cancelled wait ends as if the job had, with the progress so far. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = each('itwin-reality-analysis/lifecycle', [
  'cancel-while-waiting',
  'cancel-in-flight',
  'cancel-while-refused',
]);

export default analysisClient(
  'swallows-cancel',
  class extends AnalysisJob {
    override async waitForEnd({ signal, onProgress }: WaitOptions): Promise<JobProgress> {
      let last: JobProgress | undefined;
      const remember = (progress: JobProgress) => {
        last = progress;
        onProgress(progress);
      };
      return await super.waitForEnd({ signal, onProgress: remember }).catch((error: unknown) => {
        if (signal.aborted && last) return last;
        throw error;
      });
    }
  },
);
