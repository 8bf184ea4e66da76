import { setTimeout as sleep } from 'node:timers/promises';
import { defineClient } from '../../../../src/client/defineClient.ts';

interface Progress {
  percentage?: number;
  state?: string;
  step?: string;
}

class AnalysisError extends Error {
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: number;

  constructor(message: string, status?: number, code?: string, retryAfter = 60) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Follows one job of the analysis service for a progress bar. */
class AnalysisJobMonitor {
  static readonly delays = [15, 30, 60, 120];
  private readonly url: string;
  private readonly token: () => string;

  constructor(baseUrl: string, jobId: string, token: () => string) {
    this.url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(jobId)}/progress`;
    this.token = token;
  }

  async read(signal: AbortSignal): Promise<Progress> {
    const response = await fetch(this.url, {
      headers: {
        Authorization: `Bearer ${this.token()}`,
        Accept: 'application/vnd.bentley.itwin-platform.v1+json',
      },
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    });
    const text = await response.text();
    if (response.status !== 200) throw this.failure(response, text);
    const progress = this.parse(text)?.progress;
    if (typeof progress !== 'object' || progress === null)
      throw new AnalysisError('no progress in the answer', 200);
    if (progress.percentage !== undefined) progress.percentage = Math.round(progress.percentage);
    if (progress.state === 'success') progress.percentage = 100;
    return progress;
  }

  async watch(signal: AbortSignal, draw: (progress: Progress) => void): Promise<Progress> {
    let last = 0;
    let turn = 0;
    let drawn: number | undefined;
    for (;;) {
      let seconds: number;
      try {
        const progress = await this.read(signal);
        const percentage = progress.percentage ?? 0;
        if (percentage !== drawn) draw(progress);
        drawn = percentage;
        if (['success', 'failed', 'cancelled'].includes(progress.state ?? '')) return progress;
        turn = percentage > last ? 0 : Math.min(turn + 1, 3);
        last = percentage;
        seconds = AnalysisJobMonitor.delays[turn] ?? 120;
      } catch (error) {
        if (!(error instanceof AnalysisError) || error.status !== 429) throw error;
        seconds = error.retryAfter;
      }
      await sleep(seconds * 1000, undefined, { signal });
    }
  }

  private parse(
    text: string,
  ): { progress?: Progress; error?: { code?: string; message?: string } } | undefined {
    try {
      return JSON.parse(text) ?? undefined;
    } catch {
      return undefined;
    }
  }

  private failure(response: Response, text: string): AnalysisError {
    const error = this.parse(text)?.error;
    const wait = Number(response.headers.get('retry-after') ?? 60);
    return new AnalysisError(
      error?.message ?? `HTTP ${response.status}`,
      response.status,
      error?.code ?? undefined,
      wait >= 0 ? Math.min(wait, 86_400) : 60,
    );
  }
}

const phases = {
  unsubmitted: 'waiting',
  active: 'running',
  success: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;
const kinds = { 200: 'malformed', 401: 'unauthorized', 404: 'not-found', 429: 'rate-limited' } as const;

const observe = (progress: Progress) => ({
  state: progress.state,
  phase: phases[progress.state as keyof typeof phases] ?? 'unknown',
  percent: progress.percentage,
  fields: { '/progress/step': progress.step },
});

export const fails: string[] = [
  'parsing/percent-fraction',
  'parsing/percent-tiny',
  'backoff/first-interval-at-zero',
  'backoff/restarts-on-decrease',
  'backoff/restarts-on-small-change',
  'backoff/retry-after-beyond-timer',
  'lifecycle/changes-in-order',
  'lifecycle/unknown-state-for-ever',
  'backoff/retry-after-100000',
].map((slug) => `itwin-reality-analysis/${slug}`);

/**
 * A class on fetch that feeds a progress bar.
 *
 * - Only a percentage that rose starts the sequence again: one that fell does not.
 * - The percentage before the first answer is taken to be 0, so a job that is at 0 % has its first wait from the second interval.
 * - The percentage is rounded, so a change of less than one is neither seen nor shown.
 * - `success` is shown as 100 %, whatever the answer says.
 * - What did not change the percentage is not reported: a change of state or step is lost.
 * - No Retry-After beyond a day is waited, and an unknown state is polled for ever.
 */
export default defineClient({
  name: 'analysis-restarts-only-upwards',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, params, token }) {
    const monitor = new AnalysisJobMonitor(baseUrl, params['jobId'] ?? '', token);
    return {
      getProgress: async ({ signal }) => observe(await monitor.read(signal)),
      waitForJob: async ({ signal, onProgress }) =>
        observe(await monitor.watch(signal, (progress) => onProgress(observe(progress)))),
    };
  },
  describeError(error) {
    if (error instanceof AnalysisError) {
      const { status = 0, code, message } = error;
      const kind =
        kinds[status as keyof typeof kinds] ??
        (status >= 500 ? 'server' : status === 403 ? 'forbidden' : 'other');
      return { kind, status, code, message };
    }
    if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
    if (error instanceof Error && (error.name === 'TimeoutError' || error.message === 'fetch failed'))
      return { kind: 'network' };
    return undefined;
  },
});
