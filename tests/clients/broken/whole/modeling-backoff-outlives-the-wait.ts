import ky, { HTTPError, isNetworkError, isTimeoutError } from 'ky';
import type { ErrorKind } from '../../../../src/client/ClientError.ts';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface JobProgress {
  percentage: number;
  state: string;
  step: string;
}

class NoProgressError extends Error {}

/** Jobs of the modeling service: one of these for each job. */
function createJob(url: string, token: () => string) {
  const intervals = [15, 30, 60, 120];
  const api = ky.create({
    timeout: 20_000,
    headers: { Accept: 'application/vnd.bentley.itwin-platform.v1+json' },
    hooks: { beforeRequest: [({ request }) => request.headers.set('Authorization', `Bearer ${token()}`)] },
  });
  let lastPercentage = -1;
  let i = 0;

  const pause = (signal: AbortSignal, ms: number) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    });

  const progress = async (signal: AbortSignal): Promise<JobProgress> => {
    const text = await api.get(url, { signal }).text();
    let body: { jobProgress?: Partial<JobProgress> } | null = null;
    try {
      body = JSON.parse(text);
    } catch {}
    if (!body?.jobProgress) throw new NoProgressError('The answer holds no jobProgress.');
    const { percentage = 0, state, step = '' } = body.jobProgress;
    return { percentage, state: state as string, step };
  };

  const nextInterval = (percentage: number) => {
    if (percentage !== lastPercentage) i = 0;
    lastPercentage = percentage;
    const seconds = intervals[i] ?? 120;
    if (i < intervals.length - 1) i += 1;
    return seconds;
  };

  const untilOver = async (
    signal: AbortSignal,
    listener: (progress: JobProgress) => void,
  ): Promise<JobProgress> => {
    const current = await progress(signal);
    listener(current);
    if (current.state.toLowerCase() === 'over') return current;
    await pause(signal, nextInterval(current.percentage) * 1000);
    return untilOver(signal, listener);
  };

  return { progress, untilOver };
}

const observe = (progress: JobProgress): Observation => ({
  state: progress.state,
  phase: progress.state === 'Over' ? 'ended' : progress.state === 'Unsubmitted' ? 'waiting' : 'running',
  percent: progress.percentage,
  fields: { '/jobProgress/step': progress.step },
});

function kindOf(status: number): ErrorKind {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'server' : 'other';
  }
}

export const fails: string[] = [
  'backoff/retry-after-absent',
  'backoff/retry-after-negative',
  'backoff/retry-after-garbage',
  'backoff/no-hammering-after-error',
  'lifecycle/unknown-state-for-ever',
  'backoff/no-hammering-after-reset',
  'request/token-renewal-past-429',
  'backoff/again-after-cancel',
  'backoff/again-after-404',
].map((slug) => `itwin-reality-modeling/${slug}`);

/**
 * A closure on ky, whose own retries are left on.
 *
 * - The place in the sequence belongs to the job and not to the wait: a second wait goes on where the first one stopped.
 * - A percentage that is absent is shown as 0, a step that is absent as the empty string, which no page rules out.
 * - A state that is absent is a TypeError in the wait.
 * - ky asks a failing server again after 0.3 s, and so after a 429 whose Retry-After it cannot use.
 * - An unknown state is polled for ever.
 */
export default defineClient({
  name: 'modeling-backoff-outlives-the-wait',
  version: '3.2.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, params, token }) {
    const job = createJob(
      `${baseUrl}/contextcapture/jobs/${encodeURIComponent(params['id'] ?? '')}/progress`,
      token,
    );
    return {
      getProgress: async ({ signal }) => observe(await job.progress(signal)),
      waitForJob: async ({ signal, onProgress }) =>
        observe(await job.untilOver(signal, (p) => onProgress(observe(p)))),
    };
  },
  describeError(error) {
    if (error instanceof NoProgressError) return { kind: 'malformed', status: 200 };
    if (error instanceof HTTPError) {
      const data = error.data as { error?: { code?: string; message?: string } | null } | string | undefined;
      const body = typeof data === 'object' ? data?.error : undefined;
      const { status } = error.response;
      return { kind: kindOf(status), status, code: body?.code, message: body?.message ?? undefined };
    }
    if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
    return isNetworkError(error) || isTimeoutError(error) ? { kind: 'network' } : undefined;
  },
});
