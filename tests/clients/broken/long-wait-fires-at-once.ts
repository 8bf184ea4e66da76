/** A wait beyond 2^31 ms overflows the timer, which then fires at once. */

import { setTimeout } from 'node:timers/promises';
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/backoff/retry-after-beyond-timer'];

export default analysisClient(
  'long-wait-fires-at-once',
  class extends AnalysisJob {
    protected override async sleep(seconds: number, signal: AbortSignal): Promise<void> {
      await setTimeout(seconds * 1000, undefined, { signal }).catch((cause: unknown) => {
        throw new JobError('cancelled', 'The wait was cancelled.', { cause });
      });
    }
  },
);
