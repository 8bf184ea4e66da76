/** Nothing listens to the signal. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  'itwin-reality-analysis/errors/no-answer-cancel',
  ...each('itwin-reality-analysis/lifecycle', [
    'cancel-before-start',
    'cancel-while-waiting',
    'cancel-in-flight',
    'cancel-while-refused',
  ]),
];

export default analysisClient(
  'ignores-cancel',
  class extends AnalysisJob {
    override getProgress(): Promise<JobProgress> {
      return super.getProgress(new AbortController().signal);
    }

    protected override sleep(seconds: number): Promise<void> {
      return super.sleep(seconds, new AbortController().signal);
    }
  },
);
