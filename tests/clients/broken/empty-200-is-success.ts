/** A 200 without a body says that all went well. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/ok-empty',
  'itwin-reality-analysis/lifecycle/empty-in-wait',
];

export default analysisClient(
  'empty-200-is-success',
  class extends AnalysisJob {
    protected override toProgress(body: unknown): JobProgress {
      if (body === '') return { state: 'success', phase: 'succeeded', percent: 100, fields: {} };
      return super.toProgress(body);
    }

    protected override parse(answer: Answer): unknown {
      return answer.text === '' ? '' : super.parse(answer);
    }
  },
);
