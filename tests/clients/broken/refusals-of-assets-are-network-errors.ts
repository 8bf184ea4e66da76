/** An access that is not allowed is tried again, and then called a lost connection. */
import { JobError } from '../reference/lib/JobError.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = ['roma-asset-job/errors/in-wait-403-repeated'];

const TRIES = 3;

export default jobClient(
  'refusals-of-assets-are-network-errors',
  'roma-asset-job',
  class extends AssetJob {
    protected override mayRetry(error: JobError, failures: number): boolean {
      if (error.kind !== 'forbidden') return super.mayRetry(error, failures);
      if (failures < TRIES) return true;
      throw new JobError('network', `No answer in ${TRIES} tries.`);
    }
  },
);
