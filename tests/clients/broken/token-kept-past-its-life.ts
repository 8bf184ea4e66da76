/** The token is asked for once, and kept. */
import type { ConnectOptions } from '../../../src/client/Client.ts';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = [
  'itwin-reality-analysis/request/token-renewal',
  'itwin-reality-analysis/request/token-renewal-past-429',
];

export default analysisClient(
  'token-kept-past-its-life',
  class extends AnalysisJob {
    constructor(options: ConnectOptions) {
      const token = options.token();
      super({ ...options, token: () => token });
    }
  },
);
