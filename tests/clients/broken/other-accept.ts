/** Accepts plain JSON, and not the media type that the page recommends. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/header-accept-value'];

export default analysisClient(
  'other-accept',
  class extends AnalysisJob {
    protected override headers(): Record<string, string> {
      return { ...super.headers(), Accept: 'application/json' };
    }
  },
);
