/** A property that the page does not list is an error. */
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/parsing/unknown-property'];

export default analysisClient(
  'unknown-property-rejected',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      const known = ['progress', 'state', 'percentage', 'step'];
      const names = [...Object.keys(Object(body)), ...Object.keys(Object(valueAt(body, '/progress')))];
      if (names.some((name) => !known.includes(name))) {
        throw new JobError('malformed', 'The answer has properties that are not known.');
      }
      return super.toProgress(body);
    }
  },
);
