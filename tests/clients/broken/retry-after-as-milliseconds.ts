/** The seconds of Retry-After are taken for milliseconds. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/backoff', [
    'retry-after-1',
    'retry-after-7',
    'retry-after-31',
    'retry-after-3600',
    'retry-after-twice',
    'retry-after-beyond-timer',
    'retry-after-date',
    'retry-after-slow-answer',
    'retry-after-foreign-body',
    'retry-after-at-first',
  ]),
  'itwin-reality-analysis/backoff/retry-after-100000',
  'itwin-reality-analysis/backoff/retry-after-past-503',
];

export default analysisClient(
  'retry-after-as-milliseconds',
  class extends AnalysisJob {
    protected override secondsAfterError({ retryAfterSeconds }: JobError): number {
      return retryAfterSeconds === undefined ? this.backoff.nextSeconds() : retryAfterSeconds / 1000;
    }
  },
);
