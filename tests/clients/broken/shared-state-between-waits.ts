/** The job in question is kept in one place: who comes last has all waits ask for the same job. */
import type { ConnectOptions } from '../../../src/client/Client.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/backoff/two-waits',
  'itwin-reality-analysis/lifecycle/two-waits',
];

let currentId = '';

export default analysisClient(
  'shared-state-between-waits',
  class extends AnalysisJob {
    constructor(options: ConnectOptions) {
      super(options);
      currentId = options.params['jobId'] ?? '';
    }

    protected override url(): string {
      return `${this.options.baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(currentId)}/progress`;
    }
  },
);
