/** An access that is not allowed is asked for again and again. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = ['roma-asset-job/lifecycle/endless-403'];

export default jobClient(
  '403-retried-for-ever',
  'roma-asset-job',
  class extends AssetJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      return error.kind === 'forbidden' || super.mayRetry(error, failures);
    }
  },
);
