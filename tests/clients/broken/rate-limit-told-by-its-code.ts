/** Knows a 429 by the code RateLimitExceeded alone. */
import { JobError } from '../reference/lib/JobError.ts';
import type { Answer } from './lib/Answer.ts';
import { jobClient } from './lib/jobClient.ts';
import { ModelingJob } from './lib/ModelingJob.ts';

export const fails = ['itwin-reality-modeling/errors/case-other-code'];

export default jobClient(
  'rate-limit-told-by-its-code',
  'itwin-reality-modeling',
  class extends ModelingJob {
    protected override toError(answer: Answer): JobError {
      const error = super.toError(answer);
      const { status, code, message, retryAfterSeconds } = error;
      if (error.kind !== 'rate-limited' || code === 'RateLimitExceeded') return error;
      return new JobError('other', message, { status, code, retryAfterSeconds });
    }
  },
);
