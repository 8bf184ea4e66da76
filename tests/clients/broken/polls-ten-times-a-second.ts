/** Asks every 0.1 s, also while the server fails. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/backoff', [
    'first-interval',
    'step-2',
    'step-3',
    'step-4',
    'restarts-after-step-1',
    'restarts-after-step-2',
    'restarts-after-step-3',
    'restarts-after-step-4',
    'restarts-on-decrease',
    'restarts-on-small-change',
    'no-restart-on-state-change',
    'no-restart-on-step-change',
    'slow-answers',
    'after-last-interval',
    'after-429',
    'after-error',
    'absent-percentage',
    'retry-after-absent',
    'retry-after-negative',
    'retry-after-garbage',
    'no-hammering',
    'no-hammering-after-error',
    'first-interval-at-zero',
    'restarts-every-time',
    'one-at-a-time',
    'restarts-from-zero',
    'no-faster-after-429',
    'no-faster-after-503',
    'no-hammering-after-reset',
  ]),
  'itwin-reality-analysis/lifecycle/day-of-plateau',
  'itwin-reality-analysis/backoff/one-slow-answer',
  'itwin-reality-analysis/backoff/again-after-cancel',
  'itwin-reality-analysis/lifecycle/hours-of-plateau-unsubmitted',
  'itwin-reality-analysis/backoff/again-after-404',
];

export default analysisClient(
  'polls-ten-times-a-second',
  class extends AnalysisJob {
    protected override secondsAfter(): number {
      return 0.1;
    }

    protected override secondsAfterError(error: JobError): number {
      return error.retryAfterSeconds ?? 0.1;
    }
  },
);
