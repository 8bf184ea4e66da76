/** Sends the token without its scheme. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/credential-authorization'];

export default analysisClient(
  'token-without-bearer',
  class extends AnalysisJob {
    protected override headers(): Record<string, string> {
      return { ...super.headers(), Authorization: this.options.token() };
    }
  },
);
