/** A cancel that comes during the wait ends it for its caller; the polling goes on behind. */
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = [
  ...each('itwin-reality-analysis/lifecycle', [
    'cancel-before-start',
    'cancel-while-waiting',
    'cancel-in-flight',
    'cancel-while-refused',
  ]),
  'itwin-reality-analysis/lifecycle/cancel-leaves-no-timer',
];

export default analysisClient(
  'polls-on-after-cancel',
  class extends AnalysisJob {
    override async waitForEnd({ signal, onProgress }: WaitOptions): Promise<JobProgress> {
      const polling = super.waitForEnd({ signal: new AbortController().signal, onProgress });
      const cancelled = new Promise<never>((_resolve, reject) => {
        const cancel = () => reject(new JobError('cancelled', 'The wait was cancelled.'));
        signal.addEventListener('abort', cancel, { once: true });
      });
      return await Promise.race([polling, cancelled]);
    }
  },
);
