import { setTimeout as delay } from 'node:timers/promises';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface JobProgress {
  percentage?: number;
  state?: string;
  step?: string;
}

class ApiError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    status: number,
    body: { error?: { code?: string; message?: string } | null } | null,
    retryAfter: string | null,
  ) {
    super(body?.error?.message ?? `Unexpected answer, status ${status}`);
    this.status = status;
    this.code = body?.error?.code;
    this.retryAfterSeconds = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  }
}

async function getJobProgress(url: string, token: string, signal: AbortSignal): Promise<JobProgress> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    signal,
  });
  const body = await response.json().catch(() => null);
  if (response.status !== 200 || typeof body?.jobProgress !== 'object' || body.jobProgress === null) {
    throw new ApiError(response.status, body, response.headers.get('retry-after'));
  }
  return body.jobProgress;
}

const MAX_POLLS = 40;

/** Yields the progress of a job until it is over. */
async function* pollJob(url: string, token: () => string, signal: AbortSignal): AsyncGenerator<JobProgress> {
  const sequence = [15, 30, 60, 120];
  let turn = 0;
  let before = '';
  for (let poll = 0; poll < MAX_POLLS; poll += 1) {
    signal.throwIfAborted();
    let progress: JobProgress;
    try {
      progress = await getJobProgress(url, token(), signal);
    } catch (error) {
      if (error instanceof ApiError && error.status === 429) {
        await delay(Math.min(error.retryAfterSeconds ?? 60, 600) * 1000);
        continue;
      }
      if (error instanceof ApiError && error.status < 500) throw error;
      if (signal.aborted) throw error;
      continue; // a hiccup of the server or the network: just ask again
    }
    yield progress;
    if (progress.state === 'Over') return;
    const now = JSON.stringify(progress);
    turn = now === before ? Math.min(turn + 1, sequence.length - 1) : 0;
    before = now;
    await delay((sequence[turn] ?? 120) * 1000);
  }
}

function observe({ state, percentage, step }: JobProgress): Observation {
  const phases = new Map([
    ['Unsubmitted', 'waiting'],
    ['Active', 'running'],
    ['Over', 'ended'],
  ] as const);
  return {
    state,
    phase: phases.get(state as 'Over') ?? 'unknown',
    percent: percentage,
    fields: { '/jobProgress/step': step },
  };
}

export const fails: string[] = [
  'request/header-accept-value',
  'backoff/no-restart-on-state-change',
  'backoff/no-restart-on-step-change',
  'backoff/retry-after-3600',
  'backoff/retry-after-beyond-timer',
  'backoff/no-hammering-after-error',
  'lifecycle/cancel-while-waiting',
  'lifecycle/cancel-while-refused',
  'lifecycle/day-of-plateau',
  'lifecycle/endless-500',
  'backoff/no-hammering-after-reset',
  'backoff/retry-after-100000',
  'lifecycle/hours-of-plateau-unsubmitted',
  'errors/in-wait-server-html-repeated',
].map((slug) => `itwin-reality-modeling/${slug}`);

/**
 * An async generator on fetch.
 *
 * - Any change of the answer starts the sequence again, so also a new state or step at the same percentage.
 * - A failing server or network is asked again at once, without a wait.
 * - After 40 polls the generator simply ends, and the wait resolves with a job that is still active.
 * - `Accept` is application/json, not the media type that the page recommends.
 * - A wait cannot be interrupted: a cancel takes effect when the wait is over.
 * - No Retry-After beyond ten minutes is waited.
 */
export default defineClient({
  name: 'modeling-any-change-restarts',
  version: '0.9.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, params, token }) {
    const url = `${baseUrl}/contextcapture/jobs/${encodeURIComponent(params['id'] ?? '')}/progress`;
    return {
      getProgress: async ({ signal }) => observe(await getJobProgress(url, token(), signal)),
      async waitForJob({ signal, onProgress }) {
        let last: Observation = {};
        for await (const progress of pollJob(url, token, signal)) {
          last = observe(progress);
          onProgress(last);
        }
        return last;
      },
    };
  },
  describeError(error) {
    if (error instanceof ApiError) {
      const { status, code, message, retryAfterSeconds } = error;
      const kinds = {
        200: 'malformed',
        401: 'unauthorized',
        403: 'forbidden',
        404: 'not-found',
        429: 'rate-limited',
      } as const;
      const kind = kinds[status as keyof typeof kinds] ?? (status >= 500 ? 'server' : 'other');
      return { kind, status, code, message, retryAfterSeconds };
    }
    if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
    return error instanceof TypeError && error.message === 'fetch failed' ? { kind: 'network' } : undefined;
  },
});
