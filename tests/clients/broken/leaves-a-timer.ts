/** The timer of a time-out runs on when the answer has come. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/lifecycle/leaves-no-timer',
  'itwin-reality-analysis/lifecycle/cancel-leaves-no-timer',
];

export default analysisClient(
  'leaves-a-timer',
  class extends AnalysisJob {
    protected override async ask(signal: AbortSignal): Promise<Answer> {
      const timeout = new AbortController();
      setTimeout(() => timeout.abort(), 60_000);
      return await super.ask(AbortSignal.any([signal, timeout.signal]));
    }
  },
);
