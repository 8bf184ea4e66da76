/** A 200 in another envelope ends as a TypeError. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', ['ok-null', 'ok-other-shape']),
  'itwin-reality-analysis/lifecycle/unreadable-for-ever',
];

export default analysisClient(
  'other-shape-crashes',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const { progress } = body as { progress: { state?: string; percentage?: number; step?: string } };
      const { state, percentage: percent } = progress;
      return { state, phase: this.phaseOf(state), percent, fields: {} };
    }
  },
);
