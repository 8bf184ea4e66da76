/** A job at 100 % is over, whatever its state. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/goes-on-at-top'];

export default analysisClient(
  'hundred-percent-is-the-end',
  class extends AnalysisJob {
    protected override isOver(progress: JobProgress): boolean {
      return progress.percent === 100 || super.isOver(progress);
    }
  },
);
