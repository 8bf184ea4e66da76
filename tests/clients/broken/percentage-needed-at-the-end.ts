/** An end without a percentage is not believed. */
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { jobClient } from './lib/jobClient.ts';
import { ModelingJob } from './lib/ModelingJob.ts';

export const fails = ['itwin-reality-modeling/parsing/no-percentage-at-over'];

export default jobClient(
  'percentage-needed-at-the-end',
  'itwin-reality-modeling',
  class extends ModelingJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      if (progress.state === 'Over' && progress.percent === undefined)
        throw new JobError('malformed', 'The answer holds no percentage.');
      return progress;
    }
  },
);
