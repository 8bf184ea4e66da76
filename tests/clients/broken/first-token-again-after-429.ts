/** A request that was refused is kept as it was, with its token, and sent again as often as it has to be. */
import type { ConnectOptions } from '../../../src/client/Client.ts';
import type { JobError } from '../reference/lib/JobError.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/token-renewal-past-429'];

export default analysisClient(
  'first-token-again-after-429',
  class extends AnalysisJob {
    #kept: Record<string, string> | undefined;
    #last: Record<string, string>;

    constructor(options: ConnectOptions) {
      super(options);
      this.#last = super.headers();
    }

    protected override headers(): Record<string, string> {
      this.#last = this.#kept ?? super.headers();
      return this.#last;
    }

    protected override secondsAfterError(error: JobError): number {
      this.#kept = error.kind === 'rate-limited' ? this.#last : undefined;
      return super.secondsAfterError(error);
    }
  },
);
