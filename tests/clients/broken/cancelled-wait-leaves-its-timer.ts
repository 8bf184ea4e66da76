/** A cancel ends the wait at once, and leaves the timer of the next poll running. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/cancel-leaves-no-timer'];

export default analysisClient(
  'cancelled-wait-leaves-its-timer',
  class extends AnalysisJob {
    protected override sleep(seconds: number, signal: AbortSignal): Promise<void> {
      const cancelled = new Promise<never>((_, reject) => {
        const cancel = () => reject(new JobError('cancelled', 'The wait was cancelled.'));
        signal.addEventListener('abort', cancel);
      });
      return Promise.race([super.sleep(seconds, new AbortController().signal), cancelled]);
    }
  },
);
