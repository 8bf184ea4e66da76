/** The kind of an error is looked up by its code, and a code that the page does not list is a TypeError. */
import { JobError } from '../reference/lib/JobError.ts';
import type { Answer } from './lib/Answer.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { ModelingJob } from './lib/ModelingJob.ts';

export const fails = each('itwin-reality-modeling/errors', ['case-other-code', 'case-unlisted-code']);

type Listed = 'HeaderNotFound' | 'JobNotFound' | 'RateLimitExceeded';

const LISTED = {
  HeaderNotFound: { kind: 'unauthorized' },
  JobNotFound: { kind: 'not-found' },
  RateLimitExceeded: { kind: 'rate-limited' },
} as const;

export default jobClient(
  'unlisted-code-crashes',
  'itwin-reality-modeling',
  class extends ModelingJob {
    protected override toError(answer: Answer): JobError {
      const error = super.toError(answer);
      const { status, code, message, retryAfterSeconds } = error;
      if (code === undefined) return error;
      return new JobError(LISTED[code as Listed].kind, message, { status, code, retryAfterSeconds });
    }
  },
);
