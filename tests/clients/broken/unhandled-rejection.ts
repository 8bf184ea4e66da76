/** A promise that follows each request is left to itself, also when the request fails. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = [
  ...each('itwin-reality-analysis/errors', ['no-answer-cancel', 'no-answer-timeout', 'reset']),
  ...each('itwin-reality-analysis/lifecycle', ['cancel-before-start', 'cancel-in-flight']),
  'itwin-reality-analysis/backoff/no-hammering-after-reset',
  'itwin-reality-analysis/backoff/restarts-past-reset',
];

export default analysisClient(
  'unhandled-rejection',
  class extends AnalysisJob {
    readonly #asked: number[] = [];

    protected override ask(signal: AbortSignal): Promise<Answer> {
      const answer = super.ask(signal);
      answer.finally(() => this.#asked.push(Date.now()));
      return answer;
    }
  },
);
