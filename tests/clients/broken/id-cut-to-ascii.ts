/** Characters beyond ASCII are dropped from the id. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/path-unicode'];

export default analysisClient(
  'id-cut-to-ascii',
  class extends AnalysisJob {
    protected override url(): string {
      return super.url().replaceAll(/(%[89A-F][0-9A-F])+/g, '');
    }
  },
);
