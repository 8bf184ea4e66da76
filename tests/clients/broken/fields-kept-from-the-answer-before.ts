/** Each answer is laid over the one before it, so that what it leaves out stays as it was. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/again-bare',
  'itwin-reality-analysis/parsing/again-without-percentage',
  'itwin-reality-analysis/lifecycle/last-answer',
];

export default analysisClient(
  'fields-kept-from-the-answer-before',
  class extends AnalysisJob {
    #fields: Record<string, unknown> = {};

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      this.#fields = { ...this.#fields, ...progress.fields };
      return { ...progress, fields: this.#fields };
    }
  },
);
