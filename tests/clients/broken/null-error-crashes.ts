/** {"error":null} has an error, whose code is then read. */
import { isRecord } from '../reference/lib/isRecord.ts';
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/errors/body-error-null'];

export default analysisClient(
  'null-error-crashes',
  class extends AnalysisJob {
    protected override toError(answer: Answer): JobError {
      const body = this.parseError(answer.text);
      const { kind, status, message, retryAfterSeconds } = super.toError(answer);
      const code = hasError(body) ? body.error.code : undefined;
      return new JobError(kind, message, { status, code, retryAfterSeconds });
    }
  },
);

function hasError(body: unknown): body is { error: { code?: string } } {
  return isRecord(body) && 'error' in body;
}
