/** Waits for a Success that never comes: the page calls the end Over. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { ModelingJob } from './lib/ModelingJob.ts';

export const fails = [
  'itwin-reality-modeling/parsing/state-over',
  ...each('itwin-reality-modeling/lifecycle', ['ends-at-over', 'quiet-after-end', 'ends-at-over-bare']),
  'itwin-reality-modeling/parsing/no-percentage-at-over',
];

export default jobClient(
  'waits-for-success-on-modeling',
  'itwin-reality-modeling',
  class extends ModelingJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      return state === 'Over' ? 'running' : super.phaseOf(state);
    }
  },
);
