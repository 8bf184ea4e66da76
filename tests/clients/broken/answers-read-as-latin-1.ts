/** The bytes of an answer are read as Latin-1. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/parsing/unicode-texts',
  'itwin-reality-analysis/parsing/split-texts',
];

export default analysisClient(
  'answers-read-as-latin-1',
  class extends AnalysisJob {
    protected override parse(answer: Answer): unknown {
      return super.parse({ ...answer, text: Buffer.from(answer.text, 'utf8').toString('latin1') });
    }
  },
);
