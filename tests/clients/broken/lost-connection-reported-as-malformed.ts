/** No answer is reported as an answer that cannot be read. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/errors', ['no-answer-timeout', 'reset']),
  'itwin-reality-analysis/backoff/restarts-past-reset',
];

export default analysisClient(
  'lost-connection-reported-as-malformed',
  class extends AnalysisJob {
    protected override toLostError(cause: unknown, signal: AbortSignal): Error {
      if (signal.aborted) return super.toLostError(cause, signal);
      return new JobError('malformed', 'The answer cannot be read.', { cause });
    }
  },
);
