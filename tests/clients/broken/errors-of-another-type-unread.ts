/** An error whose content type is not the usual one is an answer that cannot be read. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/errors/accepted-type'];

export default analysisClient(
  'errors-of-another-type-unread',
  class extends AnalysisJob {
    protected override toError(answer: Answer): JobError {
      const isVendors = answer.headers.get('content-type')?.startsWith('application/vnd.') ?? false;
      return isVendors ? new JobError('malformed', 'The answer is no JSON.') : super.toError(answer);
    }
  },
);
