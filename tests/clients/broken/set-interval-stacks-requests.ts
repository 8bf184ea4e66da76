/** A timer asks every 15 s, answered or not. */
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = [
  ...each('itwin-reality-analysis/backoff', [
    'step-2',
    'step-3',
    'step-4',
    'no-restart-on-state-change',
    'no-restart-on-step-change',
    'slow-answers',
    'one-at-a-time',
    'retry-after-31',
    'retry-after-3600',
    'retry-after-twice',
    'retry-after-beyond-timer',
    'retry-after-date',
    'restarts-every-time',
  ]),
  'itwin-reality-analysis/backoff/one-slow-answer',
  'itwin-reality-analysis/backoff/retry-after-100000',
  'itwin-reality-analysis/backoff/retry-after-slow-answer',
  'itwin-reality-analysis/backoff/retry-after-foreign-body',
  'itwin-reality-analysis/backoff/retry-after-at-first',
  'itwin-reality-analysis/backoff/retry-after-past-503',
];

export default analysisClient(
  'set-interval-stacks-requests',
  class extends AnalysisJob {
    override waitForEnd({ signal, onProgress }: WaitOptions): Promise<JobProgress> {
      return new Promise((resolve, reject) => {
        let failures = 0;
        const end = (settle: () => void) => {
          clearInterval(timer);
          settle();
        };
        const fail = (error: unknown) => {
          failures += 1;
          if (error instanceof JobError && this.mayRetry(error, failures)) return;
          end(() => reject(error));
        };
        const poll = async () => {
          const progress = await this.getProgress(signal);
          failures = 0;
          onProgress(progress);
          if (this.isOver(progress)) end(() => resolve(progress));
        };
        const timer = setInterval(() => poll().catch(fail), 15_000);
        signal.addEventListener('abort', () => fail(new JobError('cancelled', 'The wait was cancelled.')));
        poll().catch(fail);
      });
    }
  },
);
