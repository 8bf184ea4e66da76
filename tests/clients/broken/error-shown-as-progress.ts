/** An error is shown as the progress of a failed job. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/errors', [
    '401',
    '404',
    '429',
    'case-unlisted-code',
    'extra-property',
    'optional-null',
    'optional-absent',
    'optional-all',
    'body-html',
    'body-empty',
    'body-truncated',
    'server-html',
    'body-empty-object',
    'body-null',
    'body-error-null',
    'body-invalid-utf8',
    'body-other-type',
    'body-huge',
    'status-400',
    'status-403',
    'status-408',
    'status-500',
    'status-502',
    'status-503',
    'status-504',
    'in-wait-401',
    'in-wait-404',
    'in-wait-429',
    'in-wait-html',
    'in-wait-server-html',
  ]),
  ...each('itwin-reality-analysis/backoff', [
    'retry-after-0',
    'retry-after-1',
    'retry-after-7',
    'retry-after-31',
    'retry-after-3600',
    'retry-after-twice',
    'retry-after-beyond-timer',
    'retry-after-date',
    'retry-after-absent',
    'retry-after-negative',
    'retry-after-garbage',
    'after-429',
    'after-error',
    'retry-after-slow-answer',
    'retry-after-foreign-body',
    'retry-after-at-first',
  ]),
  ...each('itwin-reality-analysis/lifecycle', ['gone', 'gone-at-once', 'endless-401', 'endless-500']),
  'itwin-reality-analysis/errors/accepted-type',
  'itwin-reality-analysis/errors/in-wait-401-repeated',
  'itwin-reality-analysis/errors/in-wait-404-repeated',
  'itwin-reality-analysis/errors/in-wait-server-html-repeated',
  'itwin-reality-analysis/backoff/restarts-past-429',
  'itwin-reality-analysis/backoff/restarts-past-503',
  'itwin-reality-analysis/backoff/retry-after-100000',
];

export default analysisClient(
  'error-shown-as-progress',
  class extends AnalysisJob {
    override async getProgress(signal: AbortSignal): Promise<JobProgress> {
      const answer = await this.ask(signal);
      if (answer.status === 200) return this.toProgress(this.parse(answer));
      return { state: 'failed', phase: 'failed', percent: 0, fields: {} };
    }
  },
);
