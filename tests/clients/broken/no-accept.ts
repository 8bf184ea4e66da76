/** Sends no Accept: node:https adds none, unlike fetch. */
import { get } from 'node:https';
import { AnalysisJob } from './lib/AnalysisJob.ts';
import type { Answer } from './lib/Answer.ts';
import { analysisClient } from './lib/analysisClient.ts';
import { each } from './lib/each.ts';

export const fails = each('itwin-reality-analysis/request', ['header-accept', 'header-accept-value']);

export default analysisClient(
  'no-accept',
  class extends AnalysisJob {
    protected override headers(): Record<string, string> {
      return { Authorization: `Bearer ${this.options.token()}` };
    }

    protected override ask(signal: AbortSignal): Promise<Answer> {
      return new Promise((resolve, reject) => {
        const lost = (cause: unknown) => reject(this.toLostError(cause, signal));
        const stop = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
        const request = get(this.url(), { headers: this.headers(), signal: stop }, async (response) => {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          const headers = new Headers(response.headers as Record<string, string>);
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({ status: response.statusCode ?? 0, headers, text });
        });
        request.on('error', lost);
      });
    }
  },
);
