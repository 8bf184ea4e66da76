/** A state that is absent ends as a TypeError. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/parsing', [
  'without-state',
  'only-percentage',
  'only-step',
  'without-optionals',
]);

export default analysisClient(
  'missing-state-crashes',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      return { ...progress, phase: this.phaseOf((progress.state as string).toLowerCase()) };
    }
  },
);
