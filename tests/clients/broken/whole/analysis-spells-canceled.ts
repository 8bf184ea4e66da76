import axios, { AxiosError } from 'axios';
import { defineClient } from '../../../../src/client/defineClient.ts';

interface Progress {
  percentage?: number;
  state?: string;
  step?: string;
}

const SEQUENCE = [15, 30, 60, 120];
const DONE = ['success', 'failed', 'canceled'];

class JobProgressError extends Error {
  override name = 'JobProgressError';
  code: string;
  status: number | undefined;
  retryAfter: number;

  constructor(code: string, message: string, status?: number, retryAfter = 5) {
    super(message);
    this.code = code;
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** Turns what axios throws into an error of the service. */
function explain(thrown: unknown): unknown {
  if (!(thrown instanceof AxiosError) || thrown.response === undefined) return thrown;
  const { status, headers, data } = thrown.response as {
    status: number;
    headers: Record<string, string>;
    data: { error: { code: string; message: string } };
  };
  return new JobProgressError(
    data.error.code,
    data.error.message,
    status,
    Number(headers['Retry-After'] ?? 5),
  );
}

const pause = (seconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(new JobProgressError('Aborted', 'The wait was cancelled.'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', onAbort);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', onAbort, { once: true });
  });

/** Jobs of the analysis service, with axios. */
function analysisJobs(baseURL: string, token: string) {
  const http = axios.create({
    baseURL,
    timeout: 30_000,
    headers: { Authorization: `Bearer ${token}`, Accept: 'application/vnd.bentley.itwin-platform.v1+json' },
  });

  async function progress(jobId: string, signal: AbortSignal): Promise<Progress> {
    const { data } = await http
      .get<{ progress?: Progress } | null>(
        `/realitydataanalysis/jobs/${encodeURIComponent(jobId)}/progress`,
        { signal },
      )
      .catch((thrown) => {
        throw explain(thrown);
      });
    if (!data?.progress) throw new JobProgressError('BadAnswer', 'The answer holds no progress.', 200);
    return data.progress;
  }

  async function wait(
    jobId: string,
    signal: AbortSignal,
    tell: (p: Progress) => void,
    turn = 0,
    before?: number,
  ): Promise<Progress> {
    try {
      const now = await progress(jobId, signal);
      tell(now);
      if (DONE.includes(now.state ?? '')) return now;
      const next =
        before === undefined || now.percentage !== before ? 0 : Math.min(turn + 1, SEQUENCE.length - 1);
      await pause(SEQUENCE[next] ?? 120, signal);
      return wait(jobId, signal, tell, next, now.percentage);
    } catch (error) {
      if (!(error instanceof JobProgressError) || error.code !== 'TooManyRequests') throw error;
      await pause(error.retryAfter, signal);
      return wait(jobId, signal, tell, turn, before);
    }
  }

  return { progress, wait };
}

function observe({ state, percentage, step }: Progress) {
  const phases = {
    unsubmitted: 'waiting',
    active: 'running',
    success: 'succeeded',
    failed: 'failed',
    canceled: 'cancelled',
  } as const;
  return {
    state,
    phase: phases[state as keyof typeof phases] ?? 'unknown',
    percent: percentage,
    fields: { '/progress/step': step },
  } as const;
}

function kindOf(error: JobProgressError) {
  if (error.code === 'TooManyRequests') return 'rate-limited';
  if (error.code === 'Aborted') return 'cancelled';
  if (error.status === 200) return 'malformed';
  if (error.status === 401) return 'unauthorized';
  if (error.status === 403) return 'forbidden';
  if (error.status === 404) return 'not-found';
  return (error.status ?? 0) >= 500 ? 'server' : 'other';
}

export const fails: string[] = [
  'request/token-renewal',
  'parsing/state-cancelled',
  'errors/body-html',
  'errors/body-empty',
  'errors/body-empty-object',
  'errors/body-null',
  'errors/body-error-null',
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
  'backoff/retry-after-7',
  'backoff/retry-after-31',
  'backoff/retry-after-3600',
  'backoff/retry-after-slow-answer',
  'backoff/retry-after-foreign-body',
  'backoff/retry-after-twice',
  'backoff/retry-after-beyond-timer',
  'backoff/retry-after-date',
  'lifecycle/ends-at-cancelled',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/endless-500',
  'errors/in-wait-html',
  'errors/in-wait-server-html',
  'backoff/retry-after-at-first',
  'lifecycle/ends-at-cancelled-bare',
  'errors/in-wait-server-html-repeated',
  'backoff/restarts-past-503',
  'backoff/retry-after-100000',
  'parsing/no-percentage-at-cancelled',
].map((slug) => `itwin-reality-analysis/${slug}`);

/**
 * Closures on axios; the wait calls itself.
 *
 * - The state `cancelled` is looked for as `canceled`: a cancelled job is polled for ever.
 * - `Retry-After` is looked up in that letter case among lower-case names, never found, and 5 s are waited instead.
 * - Whether an answer is a 429 is told by the code in its body, not by the status.
 * - Every error body is taken to be the documented one: any other is a TypeError, also of a 429, so that its Retry-After is not waited.
 * - The token is taken once, when the client is made.
 * - An unknown state is polled for ever.
 */
export default defineClient({
  name: 'analysis-spells-canceled',
  version: '0.3.1',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, params, token }) {
    const jobs = analysisJobs(baseUrl, token());
    const jobId = params['jobId'] ?? '';
    return {
      getProgress: async ({ signal }) => observe(await jobs.progress(jobId, signal)),
      waitForJob: async ({ signal, onProgress }) =>
        observe(await jobs.wait(jobId, signal, (p) => onProgress(observe(p)))),
    };
  },
  describeError(error) {
    if (error instanceof JobProgressError) {
      return { kind: kindOf(error), status: error.status, code: error.code, message: error.message };
    }
    if (axios.isCancel(error)) return { kind: 'cancelled' };
    return error instanceof AxiosError ? { kind: 'network', message: error.message } : undefined;
  },
});
