import https from 'node:https';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface JobProgress {
  percentage?: number;
  state?: string;
  step?: string;
}
interface Answer {
  jobProgress?: JobProgress;
  error?: { code?: string; message?: string } | null;
}
interface HttpError extends Error {
  httpStatus?: number;
  errorCode?: string | undefined;
  retryAfter?: string | undefined;
}

const BACKOFF = [15, 30, 60, 120];

/** Asks once. Returns what aborts it. */
function jobProgress(
  url: string,
  token: string,
  callback: (error: HttpError | null, progress?: JobProgress) => void,
) {
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: 'application/vnd.bentley.itwin-platform.v1+json',
  };
  const request = https.get(url, { headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('error', callback);
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => {
      const answer: Answer | null = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      if (response.statusCode === 200 && answer?.jobProgress) return callback(null, answer.jobProgress);
      const error: HttpError = new Error(answer?.error?.message ?? `HTTP ${response.statusCode}`);
      error.httpStatus = response.statusCode ?? 0;
      error.errorCode = answer?.error?.code;
      error.retryAfter = response.headers['retry-after'];
      callback(error);
    });
  });
  request.on('error', callback);
  return () => request.destroy();
}

/** Polls until the job is over. Returns what stops it. */
function followJob(
  url: string,
  getToken: () => string,
  onProgress: (progress: JobProgress) => void,
  callback: (error: HttpError | null, progress?: JobProgress) => void,
) {
  let timer: NodeJS.Timeout | undefined;
  let abort = () => {};
  let index = 0;
  let last: number | undefined;
  let stopped = false;

  const poll = () => {
    abort = jobProgress(url, getToken(), (error, progress) => {
      if (stopped) return;
      if (error?.httpStatus === 429) {
        timer = setTimeout(poll, Number(error.retryAfter));
        return;
      }
      if (error || !progress) return callback(error);
      onProgress(progress);
      if (progress.state === 'Over') return callback(null, progress);
      if (progress.percentage !== last) index = 0;
      last = progress.percentage;
      timer = setTimeout(poll, (BACKOFF[index] ?? 120) * 1000);
      index = Math.min(index + 1, BACKOFF.length - 1);
    });
  };
  poll();
  return () => {
    stopped = true;
    clearTimeout(timer);
    abort();
  };
}

function observe({ state, percentage, step }: JobProgress): Observation {
  const over = percentage === 100 ? 'succeeded' : 'failed';
  const phase =
    state === 'Over'
      ? over
      : state === 'Active'
        ? 'running'
        : state === 'Unsubmitted'
          ? 'waiting'
          : 'unknown';
  return { state, phase, percent: percentage, fields: { '/jobProgress/step': step } };
}

export const fails: string[] = [
  'parsing/ok-html',
  'parsing/ok-empty',
  'parsing/ok-truncated',
  'errors/body-html',
  'errors/body-empty',
  'errors/body-truncated',
  'errors/server-html',
  'errors/status-400',
  'errors/status-403',
  'errors/status-408',
  'errors/status-500',
  'errors/status-502',
  'errors/status-503',
  'errors/status-504',
  'backoff/after-error',
  'backoff/retry-after-1',
  'backoff/retry-after-7',
  'backoff/retry-after-31',
  'backoff/retry-after-3600',
  'backoff/retry-after-slow-answer',
  'backoff/retry-after-foreign-body',
  'backoff/retry-after-twice',
  'backoff/retry-after-beyond-timer',
  'backoff/retry-after-date',
  'backoff/retry-after-absent',
  'backoff/retry-after-negative',
  'backoff/retry-after-garbage',
  'backoff/no-hammering-after-error',
  'lifecycle/cancel-before-start',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/endless-500',
  'request/later-requests',
  'errors/in-wait-html',
  'errors/in-wait-server-html',
  'backoff/no-faster-after-503',
  'backoff/retry-after-at-first',
  'lifecycle/empty-in-wait',
  'parsing/again-after-error',
  'errors/in-wait-server-html-repeated',
  'backoff/restarts-past-503',
  'backoff/retry-after-100000',
  'backoff/retry-after-past-503',
  'parsing/no-percentage-at-over',
  'lifecycle/last-answer',
].map((slug) => `itwin-reality-modeling/${slug}`);

/**
 * Callbacks on node:https.
 *
 * - `Retry-After` is handed to setTimeout as it came, so that seconds are milliseconds, and no header is no wait.
 * - The body is parsed unguarded in an event handler: one that is not JSON throws where nobody catches.
 * - `Over` below 100 % is called failed, which the page does not say.
 * - The signal is only listened to: one that is aborted already is never heard of.
 * - No timeout: a request without an answer is waited for endlessly; so is an unknown state.
 */
export default defineClient({
  name: 'modeling-retry-after-as-milliseconds',
  version: '1.4.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, params, token }) {
    const url = `${baseUrl}/contextcapture/jobs/${encodeURIComponent(params['id'] ?? '')}/progress`;
    const settle = (
      signal: AbortSignal,
      start: (done: (error: HttpError | null, progress?: JobProgress) => void) => () => void,
    ) =>
      new Promise<Observation>((resolve, reject) => {
        const stop = start((error, progress) => (progress ? resolve(observe(progress)) : reject(error)));
        signal.addEventListener('abort', () => {
          reject(signal.reason);
          stop();
        });
      });
    return {
      getProgress: ({ signal }) => settle(signal, (done) => jobProgress(url, token(), done)),
      waitForJob: ({ signal, onProgress }) =>
        settle(signal, (done) => followJob(url, token, (progress) => onProgress(observe(progress)), done)),
    };
  },
  describeError(error) {
    const { httpStatus: status, errorCode: code, message, name } = error as HttpError;
    if (name === 'AbortError') return { kind: 'cancelled' };
    if (status === undefined)
      return (error as NodeJS.ErrnoException).code ? { kind: 'network', message } : undefined;
    const kinds = {
      200: 'malformed',
      401: 'unauthorized',
      403: 'forbidden',
      404: 'not-found',
      429: 'rate-limited',
    } as const;
    return {
      kind: kinds[status as keyof typeof kinds] ?? (status >= 500 ? 'server' : 'other'),
      status,
      code,
      message,
    };
  },
});
