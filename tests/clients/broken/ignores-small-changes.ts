/** The percentage is cut to an integer, so that half a percent is no change. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  'itwin-reality-analysis/backoff/restarts-on-small-change',
  ...each('itwin-reality-analysis/parsing', ['percent-fraction', 'percent-tiny']),
  'itwin-reality-analysis/lifecycle/changes-in-order',
];

export default analysisClient(
  'ignores-small-changes',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, percent: progress.percent && Math.trunc(progress.percent) };
    }
  },
);
