import { EventEmitter } from 'node:events';
import got, { RequestError } from 'got';
import type { ErrorKind } from '../../../../src/client/ClientError.ts';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface Snapshot {
  state?: string;
  percentage?: number;
  step?: string;
}

class WatchError extends Error {
  statusCode: number;
  code: string | undefined;

  constructor(statusCode: number, code?: string, message?: string) {
    super(message ?? `The service answered ${statusCode}.`);
    this.statusCode = statusCode;
    this.code = code;
  }
}

/** Emits `progress` and `done` with a snapshot, or `error`. */
class JobWatcher extends EventEmitter<{ progress: [Snapshot]; done: [Snapshot]; error: [unknown] }> {
  private readonly intervals = [15, 30, 60, 120];
  private position = 0;
  private latest: Snapshot | undefined;
  private stopped = false;
  private readonly url: string;
  private readonly token: () => string;

  constructor(url: string, token: () => string) {
    super();
    this.url = url;
    this.token = token;
  }

  async ask(signal?: AbortSignal) {
    const response = await got(this.url, {
      headers: {
        authorization: `Bearer ${this.token()}`,
        accept: 'application/vnd.bentley.itwin-platform.v1+json',
      },
      retry: { limit: 0 },
      throwHttpErrors: false,
      timeout: { request: 30_000 },
      ...(signal && { signal }),
    });
    let body: { progress?: Snapshot; error?: { code?: string; message?: string } } | null = null;
    try {
      body = JSON.parse(response.body);
    } catch {}
    return { status: response.statusCode, body, retryAfter: Number(response.headers['retry-after'] ?? 30) };
  }

  async poll(): Promise<void> {
    const asked = Date.now();
    try {
      const { status, body, retryAfter } = await this.ask();
      if (this.stopped) return;
      if (status === 429) return this.pollAt(asked + Math.max(retryAfter || 0, 1) * 1000);
      if (status === 404 && this.latest) {
        this.emit('done', { ...this.latest, state: 'success' });
        return;
      }
      if (status !== 200) throw new WatchError(status, body?.error?.code, body?.error?.message);
      if (!body?.progress) throw new WatchError(200, 'NoProgress');
      const { state, percentage } = body.progress;
      this.position =
        this.latest && this.latest.percentage === percentage ? Math.min(this.position + 1, 3) : 0;
      this.latest = body.progress;
      this.emit('progress', body.progress);
      if (percentage === 100 || state === 'success' || state === 'failed' || state === 'cancelled') {
        this.emit('done', body.progress);
      } else {
        this.pollAt(asked + (this.intervals[this.position] ?? 120) * 1000);
      }
    } catch (error) {
      this.emit('error', error);
    }
  }

  stop() {
    this.stopped = true;
  }

  private pollAt(time: number) {
    setTimeout(() => void this.poll(), time - Date.now());
  }
}

function observe({ state, percentage, step }: Snapshot): Observation {
  const phase = (
    {
      unsubmitted: 'waiting',
      active: 'running',
      success: 'succeeded',
      failed: 'failed',
      cancelled: 'cancelled',
    } as const
  )[state ?? ''];
  return { state, phase: phase ?? 'unknown', percent: percentage, fields: { '/progress/step': step } };
}

export const fails: string[] = [
  'backoff/retry-after-slow-answer',
  'backoff/retry-after-beyond-timer',
  'backoff/retry-after-date',
  'lifecycle/cancel-before-start',
  'lifecycle/cancel-while-waiting',
  'lifecycle/cancel-while-refused',
  'lifecycle/gone',
  'lifecycle/gone-at-once',
  'lifecycle/goes-on-at-top',
  'lifecycle/unknown-state-for-ever',
  'errors/in-wait-404',
  'errors/in-wait-html',
  'errors/in-wait-404-repeated',
  'lifecycle/cancel-leaves-no-timer',
].map((slug) => `itwin-reality-analysis/${slug}`);

/**
 * An event emitter on got.
 *
 * - A percentage of 100 ends the wait, though the job is still active.
 * - A 404 in the middle of a wait is reported as success: what is gone must be finished.
 * - `Retry-After` is counted from the request, not from its answer; a date, or more than a timer holds, is a second or less.
 * - `stop` only mutes the events: the request that is due is still sent, also after a 429, and one on its way is not aborted.
 * - The signal is only listened to: one that is aborted already is never heard of.
 * - An unknown state is polled for ever.
 */
export default defineClient({
  name: 'analysis-done-at-hundred',
  version: '2.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, params, token }) {
    const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(params['jobId'] ?? '')}/progress`;
    return {
      async getProgress({ signal }) {
        const { status, body } = await new JobWatcher(url, token).ask(signal);
        if (status !== 200 || !body?.progress)
          throw new WatchError(status, body?.error?.code, body?.error?.message);
        return observe(body.progress);
      },
      waitForJob: ({ signal, onProgress }) =>
        new Promise((resolve, reject) => {
          const watcher = new JobWatcher(url, token);
          watcher.on('progress', (snapshot) => onProgress(observe(snapshot)));
          watcher.on('done', (snapshot) => resolve(observe(snapshot)));
          watcher.on('error', reject);
          signal.addEventListener('abort', () => {
            watcher.stop();
            reject(signal.reason);
          });
          void watcher.poll();
        }),
    };
  },
  describeError(error) {
    if (error instanceof WatchError) {
      const known: Record<number, ErrorKind> = {
        200: 'malformed',
        401: 'unauthorized',
        403: 'forbidden',
        404: 'not-found',
        429: 'rate-limited',
      };
      const kind = known[error.statusCode] ?? (error.statusCode >= 500 ? 'server' : 'other');
      return { kind, status: error.statusCode, code: error.code, message: error.message };
    }
    if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
    return error instanceof RequestError ? { kind: 'network', message: error.message } : undefined;
  },
});
