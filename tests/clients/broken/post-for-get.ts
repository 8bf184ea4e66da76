/** POSTs what the page says to GET. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/method'];

export default analysisClient(
  'post-for-get',
  class extends AnalysisJob {
    protected override init(): RequestInit {
      return { ...super.init(), method: 'POST' };
    }
  },
);
