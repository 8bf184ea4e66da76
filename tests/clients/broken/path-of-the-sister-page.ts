/** Asks at the address of the Reality Modeling page. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/request', ['path', 'path-reserved', 'path-unicode']),
  'itwin-reality-analysis/request/path-case',
];

export default analysisClient(
  'path-of-the-sister-page',
  class extends AnalysisJob {
    protected override url(): string {
      return super.url().replace('/realitydataanalysis/', '/contextcapture/');
    }
  },
);
