/** The place in the sequence is the connection's: a second wait goes on where the cancelled one stood. */
import type { Backoff } from '../reference/lib/Backoff.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/backoff/again-after-cancel',
  'itwin-reality-analysis/backoff/again-after-404',
];

export default analysisClient(
  'sequence-kept-by-the-connection',
  class extends AnalysisJob {
    #kept: Backoff | undefined;

    protected override newBackoff(): Backoff {
      this.#kept ??= super.newBackoff();
      return this.#kept;
    }
  },
);
