/** A state that is neither waiting nor running nor bad has to be good. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', [
    'unknown-state',
    'without-state',
    'only-percentage',
    'only-step',
    'without-optionals',
  ]),
  ...each('itwin-reality-analysis/lifecycle', ['unknown-state-once', 'unknown-state-for-ever']),
];

export default analysisClient(
  'unknown-state-is-success',
  class extends AnalysisJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      const phase = super.phaseOf(state);
      return phase === 'unknown' ? 'succeeded' : phase;
    }
  },
);
