/**
 * axios with its own timeout; each wait begins when the answer is there. Gives up on a 429 and on every other
 * error. Shares no code with the reference.
 */
import axios, { type AxiosResponse } from 'axios';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Phase } from '../../../src/client/Phase.ts';

const PHASES = new Map<unknown, Phase>([
  ['unsubmitted', 'waiting'],
  ['active', 'running'],
  ['success', 'succeeded'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
]);
const KINDS = new Map<number, ClientError['kind']>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'rate-limited'],
]);
const LONGEST_UNKNOWN_MS = 3_600_000;

class AnalysisError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? 'failed');
    this.details = details;
  }
}

interface Progress {
  percentage?: unknown;
  state?: unknown;
  step?: unknown;
}

async function getProgress(url: string, token: string, signal: AbortSignal): Promise<Observation> {
  const response = await axios
    .get<unknown>(url, {
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/vnd.bentley.itwin-platform.v1+json',
      },
      timeout: 45_000,
      validateStatus: () => true,
      signal,
    })
    .catch((cause: unknown) => {
      throw new AnalysisError({
        kind: axios.isCancel(cause) ? 'cancelled' : 'network',
        message: String(cause),
      });
    });
  if (response.status !== 200) throw new AnalysisError(errorOf(response));
  const progress = (response.data as { progress?: Progress | null } | null | undefined)?.progress;
  if (progress === null || typeof progress !== 'object') throw new AnalysisError({ kind: 'malformed' });
  const { state, percentage, step } = progress;
  return {
    state: typeof state === 'string' ? state : undefined,
    phase: PHASES.get(state) ?? 'unknown',
    percent: Number.isFinite(percentage) ? Number(percentage) : undefined,
    fields: { '/progress/step': step },
  };
}

/** axios leaves a body that is no JSON as the text that it is. */
function errorOf({ status, data, headers }: AxiosResponse<unknown>): ClientError {
  const error = (data as { error?: { code?: unknown; message?: unknown } | null } | null)?.error;
  const seconds = Number.parseInt(String(headers['retry-after']), 10);
  return {
    kind: KINDS.get(status) ?? (status >= 500 ? 'server' : 'other'),
    status,
    code: typeof error?.code === 'string' ? error.code : undefined,
    message: typeof error?.message === 'string' ? error.message : undefined,
    retryAfterSeconds: seconds >= 0 ? seconds : undefined,
  };
}

function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new AnalysisError({ kind: 'cancelled' }));
    const onAbort = () => {
      clearTimeout(timer);
      reject(new AnalysisError({ kind: 'cancelled' }));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', onAbort);
  });
}

export default defineClient({
  name: 'axios-from-answer',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(String(params.jobId))}/progress`;
    return {
      getProgress: ({ signal }) => getProgress(url, token(), signal),
      async waitForJob({ signal, onProgress }) {
        let steps = [15, 30, 60];
        let percent: number | undefined;
        let knownAtMs = Date.now();
        for (;;) {
          const progress = await getProgress(url, token(), signal);
          onProgress(progress);
          if (progress.phase !== 'unknown') knownAtMs = Date.now();
          else if (Date.now() - knownAtMs > LONGEST_UNKNOWN_MS) throw new AnalysisError({ kind: 'other' });
          if (!['waiting', 'running', 'unknown'].includes(String(progress.phase))) return progress;
          if (progress.percent !== percent) steps = [15, 30, 60];
          percent = progress.percent;
          await sleep(steps.shift() ?? 120, signal);
        }
      },
    };
  },
  describeError: (error) => (error instanceof AnalysisError ? error.details : undefined),
});
