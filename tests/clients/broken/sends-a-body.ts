/** POSTs the id of the job in a body beside the address. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/request', ['method', 'no-body']);

export default analysisClient(
  'sends-a-body',
  class extends AnalysisJob {
    protected override init(): RequestInit {
      return { ...super.init(), method: 'POST', body: JSON.stringify(this.options.params) };
    }
  },
);
