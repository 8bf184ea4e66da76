/** One poll is planned ahead, and not called off at the end. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = each('itwin-reality-analysis/lifecycle', ['quiet-after-end', 'leaves-no-timer']);

export default analysisClient(
  'polls-on-after-end',
  class extends AnalysisJob {
    override async waitForEnd(options: WaitOptions): Promise<JobProgress> {
      const last = await super.waitForEnd(options);
      setTimeout(() => this.getProgress(options.signal).catch(() => {}), 120_000);
      return last;
    }
  },
);
