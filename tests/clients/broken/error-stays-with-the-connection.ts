/** The connection that met an error gives it again, whatever the next answer is. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = ['itwin-reality-analysis/parsing/again-after-error'];

export default analysisClient(
  'error-stays-with-the-connection',
  class extends AnalysisJob {
    #error: unknown;
    #isWaiting = false;

    override async getProgress(signal: AbortSignal): Promise<JobProgress> {
      try {
        const progress = await super.getProgress(signal);
        if (this.#error !== undefined && !this.#isWaiting) throw this.#error;
        return progress;
      } catch (error) {
        this.#error ??= error;
        throw error;
      }
    }

    override waitForEnd(options: WaitOptions): Promise<JobProgress> {
      this.#isWaiting = true;
      return super.waitForEnd(options);
    }
  },
);
