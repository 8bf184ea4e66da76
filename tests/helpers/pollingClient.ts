import type { Client } from '../../src/client/Client.ts';
import type { Observation } from '../../src/client/Observation.ts';

/** What a test's client works with. */
export interface PollTools {
  url: string;
  token: () => string;
  signal: AbortSignal;
  onProgress: (observation: Observation) => void;
}

/** A client of the invented endpoint whose wait is one function. */
export function pollingClient(
  waitForJob: (tools: PollTools) => Promise<Observation>,
  more: Partial<Client> = {},
): Client {
  return {
    name: 'test',
    version: '1.0.0',
    specs: ['invented'],
    connect: ({ baseUrl, token, params }) => ({
      waitForJob: ({ signal, onProgress }) =>
        waitForJob({
          url: `${baseUrl}/jobs/${encodeURIComponent(params['id'] ?? '')}/progress`,
          token,
          signal,
          onProgress,
        }),
    }),
    ...more,
  };
}
