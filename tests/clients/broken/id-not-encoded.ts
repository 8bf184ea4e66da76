/** The id goes into the address as it is. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/path-reserved'];

export default analysisClient(
  'id-not-encoded',
  class extends AnalysisJob {
    protected override url(): string {
      return `${this.options.baseUrl}/realitydataanalysis/jobs/${this.options.params['jobId']}/progress`;
    }
  },
);
