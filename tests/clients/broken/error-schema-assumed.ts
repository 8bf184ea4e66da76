/** Every error is taken for one of the documented shape. */
import { JobError } from '../reference/lib/JobError.ts';
import { kindOfStatus } from '../reference/lib/kindOfStatus.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/errors', [
    'body-html',
    'body-empty',
    'body-truncated',
    'server-html',
    'body-empty-object',
    'body-null',
    'body-error-null',
    'status-400',
    'status-403',
    'status-408',
    'status-500',
    'status-502',
    'status-503',
    'status-504',
    'in-wait-html',
    'in-wait-server-html',
  ]),
  ...each('itwin-reality-analysis/backoff', ['after-error', 'retry-after-foreign-body']),
  'itwin-reality-analysis/lifecycle/endless-500',
  'itwin-reality-analysis/errors/in-wait-server-html-repeated',
  'itwin-reality-analysis/backoff/restarts-past-503',
];

export default analysisClient(
  'error-schema-assumed',
  class extends AnalysisJob {
    protected override toError({ status, headers, text }: Answer): JobError {
      const { error } = JSON.parse(text) as { error: { code: string; message: string } };
      return new JobError(kindOfStatus(status), error.message, {
        status,
        code: error.code,
        retryAfterSeconds: this.retryAfter(headers.get('retry-after')),
      });
    }
  },
);
