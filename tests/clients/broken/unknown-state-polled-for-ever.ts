/** A state that the page does not list keeps the wait going, for ever. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/unknown-state-for-ever'];

export default analysisClient(
  'unknown-state-polled-for-ever',
  class extends AnalysisJob {
    protected override isOver({ phase }: JobProgress): boolean {
      return ['succeeded', 'failed', 'cancelled'].includes(phase);
    }
  },
);
