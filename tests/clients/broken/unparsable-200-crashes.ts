/** Nobody catches the SyntaxError of a 200 that is no JSON. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', ['ok-html', 'ok-empty', 'ok-truncated']),
  'itwin-reality-analysis/lifecycle/empty-in-wait',
];

export default analysisClient(
  'unparsable-200-crashes',
  class extends AnalysisJob {
    protected override parse({ text }: Answer): unknown {
      return JSON.parse(text);
    }
  },
);
