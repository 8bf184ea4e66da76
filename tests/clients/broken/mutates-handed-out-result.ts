/** One object holds the progress, and every poll overwrites it. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/results-stay'];

export default analysisClient(
  'mutates-handed-out-result',
  class extends AnalysisJob {
    readonly #progress: JobProgress = { state: undefined, phase: 'unknown', percent: undefined, fields: {} };

    protected override toProgress(body: unknown): JobProgress {
      return Object.assign(this.#progress, super.toProgress(body));
    }
  },
);
