/** A 200 that is no JSON says that all went well. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/parsing', ['ok-html', 'ok-empty', 'ok-truncated']),
  'itwin-reality-analysis/lifecycle/empty-in-wait',
];

export default analysisClient(
  'html-200-is-success',
  class extends AnalysisJob {
    protected override parse(answer: Answer): unknown {
      try {
        return JSON.parse(answer.text);
      } catch {
        return { progress: { state: 'success' } };
      }
    }
  },
);
