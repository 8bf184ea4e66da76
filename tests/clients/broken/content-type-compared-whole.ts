/** Takes nothing for JSON whose content type is not the one text. */
import { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/charset',
  'itwin-reality-analysis/parsing/accepted-type',
];

export default analysisClient(
  'content-type-compared-whole',
  class extends AnalysisJob {
    protected override parse(answer: Answer): unknown {
      if (answer.headers.get('content-type') === 'application/json') return super.parse(answer);
      throw new JobError('malformed', 'The answer is no JSON.');
    }
  },
);
