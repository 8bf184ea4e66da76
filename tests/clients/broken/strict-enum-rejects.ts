/** A state that the page does not list is an error. */
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/unknown-state',
  'itwin-reality-analysis/lifecycle/unknown-state-once',
];

export default analysisClient(
  'strict-enum-rejects',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      if (progress.state !== undefined && progress.phase === 'unknown') {
        throw new JobError('malformed', `The state ${progress.state} is not known.`);
      }
      return progress;
    }
  },
);
