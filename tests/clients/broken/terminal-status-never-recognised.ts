/** A cancelled job is taken for a running one. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  'itwin-reality-analysis/parsing/state-cancelled',
  ...each('itwin-reality-analysis/lifecycle', ['ends-at-cancelled', 'ends-at-cancelled-bare']),
  'itwin-reality-analysis/parsing/no-percentage-at-cancelled',
];

export default analysisClient(
  'terminal-status-never-recognised',
  class extends AnalysisJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      return state === 'cancelled' ? 'running' : super.phaseOf(state);
    }
  },
);
