/** An error tells its status, and not what the server said. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/errors', ['message-401', 'message-404', 'message-429']);

export default analysisClient(
  'server-message-dropped',
  class extends AnalysisJob {
    protected override toError(answer: Answer): JobError {
      const { kind, status, code, retryAfterSeconds } = super.toError(answer);
      return new JobError(kind, `The service answered ${status}.`, { status, code, retryAfterSeconds });
    }
  },
);
