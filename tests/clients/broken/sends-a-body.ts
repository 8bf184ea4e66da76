/** Sends the parameters a second time, as the body of the GET. */
import axios from 'axios';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';

export const fails = ['itwin-reality-analysis/request/no-body'];

export default analysisClient(
  'sends-a-body',
  class extends AnalysisJob {
    protected override async ask(signal: AbortSignal): Promise<Answer> {
      try {
        const { status, headers, data } = await axios.get<string>(this.url(), {
          headers: this.headers(),
          data: this.options.params,
          responseType: 'text',
          validateStatus: () => true,
          timeout: 30_000,
          signal,
        });
        return { status, headers: new Headers(headers as Record<string, string>), text: data };
      } catch (cause) {
        throw this.toLostError(cause, signal);
      }
    }
  },
);
