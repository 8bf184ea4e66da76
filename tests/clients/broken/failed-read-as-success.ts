/** A job that is over has succeeded, failed or not. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  'itwin-reality-analysis/parsing/state-failed',
  ...each('itwin-reality-analysis/lifecycle', ['ends-at-failed', 'two-waits', 'ends-at-failed-bare']),
  'itwin-reality-analysis/parsing/no-percentage-at-failed',
];

export default analysisClient(
  'failed-read-as-success',
  class extends AnalysisJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      return state === 'failed' ? 'succeeded' : super.phaseOf(state);
    }
  },
);
