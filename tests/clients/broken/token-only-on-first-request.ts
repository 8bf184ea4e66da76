/** Sends the token with the first request alone. */

import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/request', ['credential-authorization', 'later-requests']);

export default analysisClient(
  'token-only-on-first-request',
  class extends AnalysisJob {
    #isKnown = false;

    protected override headers(): Record<string, string> {
      const { Authorization: _, ...anonymous } = super.headers();
      const headers = this.#isKnown ? anonymous : super.headers();
      this.#isKnown = true;
      return headers;
    }
  },
);
