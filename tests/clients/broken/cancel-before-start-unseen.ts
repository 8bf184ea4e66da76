/** The caller's signal is only listened to, so that one which is aborted already is never heard of. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = ['itwin-reality-analysis/lifecycle/cancel-before-start'];

export default analysisClient(
  'cancel-before-start-unseen',
  class extends AnalysisJob {
    override waitForEnd(options: WaitOptions): Promise<JobProgress> {
      const own = new AbortController();
      options.signal.addEventListener('abort', () => own.abort());
      return super.waitForEnd({ ...options, signal: own.signal });
    }
  },
);
