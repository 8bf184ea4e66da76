/** After an error the request is made anew by another piece of code, which asks for any JSON. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/header-accept-value'];

export default analysisClient(
  'any-json-after-an-error',
  class extends AnalysisJob {
    #hasFailed = false;

    protected override headers(): Record<string, string> {
      return { ...super.headers(), ...(this.#hasFailed && { Accept: 'application/json' }) };
    }

    protected override secondsAfterError(error: JobError): number {
      this.#hasFailed = true;
      return super.secondsAfterError(error);
    }
  },
);
