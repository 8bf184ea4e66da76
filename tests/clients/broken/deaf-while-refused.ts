/** The wait that a 429 asks for cannot be cancelled. */
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/lifecycle/cancel-while-refused'];

export default analysisClient(
  'deaf-while-refused',
  class extends AnalysisJob {
    #isRefused = false;

    protected override secondsAfterError(error: JobError): number {
      this.#isRefused = error.kind === 'rate-limited';
      return super.secondsAfterError(error);
    }

    protected override sleep(seconds: number, signal: AbortSignal): Promise<void> {
      const heard = this.#isRefused ? new AbortController().signal : signal;
      this.#isRefused = false;
      return super.sleep(seconds, heard);
    }
  },
);
