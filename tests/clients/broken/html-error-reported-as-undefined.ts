/** The message of an error is pasted, whether there is one or not. */
import { JobError } from '../reference/lib/JobError.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
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
    'body-invalid-utf8',
    'status-400',
    'status-403',
    'status-408',
    'status-500',
    'status-502',
    'status-503',
    'status-504',
    'in-wait-html',
  ]),
  'itwin-reality-analysis/errors/in-wait-server-html-repeated',
];

export default analysisClient(
  'html-error-reported-as-undefined',
  class extends AnalysisJob {
    protected override toError(answer: Answer): JobError {
      const { kind, status, code, retryAfterSeconds } = super.toError(answer);
      const message = valueAt(this.parseError(answer.text), '/error/message');
      return new JobError(kind, `${message}`, { status, code, retryAfterSeconds });
    }
  },
);
