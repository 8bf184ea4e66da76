/** A job that has ended is shown as done to the last, also one that failed or was cancelled. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/parsing', [
  'no-percentage-at-failed',
  'no-percentage-at-cancelled',
]);

export default analysisClient(
  'ends-are-a-hundred-percent',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const isOver = ['succeeded', 'failed', 'cancelled'].includes(progress.phase);
      return isOver ? { ...progress, percent: progress.percent ?? 100 } : progress;
    }
  },
);
