import axios, { type AxiosInstance, isAxiosError } from 'axios';
import type { ConnectOptions } from '../../../../src/client/Client.ts';
import type { ErrorKind } from '../../../../src/client/ClientError.ts';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface AssetJob {
  id?: string;
  status?: string;
  progress_percent?: number;
  archive_id?: string;
  begin_time?: string;
}

interface JobView {
  status: string | undefined;
  percent: number | undefined;
  archive: string | undefined;
  startedOn: string | undefined;
}

class NotAJobError extends Error {}

/** Polls an asset job every five seconds. */
class AssetJobPoller {
  private readonly http: AxiosInstance;
  private readonly path: string;
  private timer: NodeJS.Timeout | undefined;
  private readonly stop = new AbortController();

  constructor({ baseUrl, params, token }: ConnectOptions) {
    const [project, instance, job] = ['project_id', 'instance_id', 'job_id'].map((name) =>
      encodeURIComponent(params[name] ?? ''),
    );
    this.path = `/v2/${project}/instances/${instance}/assets/jobs/${job}`;
    this.http = axios.create({ baseURL: baseUrl, timeout: 60_000, maxRedirects: 0 });
    this.http.interceptors.request.use((config) => {
      config.headers.set('X-Auth-Token', token());
      return config;
    });
  }

  async fetch(signal: AbortSignal = this.stop.signal): Promise<JobView> {
    const { data: job } = await this.http.get<AssetJob | string | null>(this.path, { signal });
    if (typeof job !== 'object' || job === null || !('status' in job))
      throw new NotAJobError('No job in the answer.');
    const percent = job.progress_percent;
    return {
      status: job.status,
      percent: percent === undefined ? undefined : Number.parseInt(String(percent * 100), 10),
      archive: job.archive_id,
      startedOn: job.begin_time?.slice(0, 10),
    };
  }

  start(handlers: {
    update: (job: JobView) => void;
    end: (job: JobView) => void;
    fail: (error: unknown) => void;
  }) {
    this.timer = setInterval(async () => {
      try {
        const job = await this.fetch();
        handlers.update(job);
        if (job.status === 'Finished' || job.status === 'Failed') {
          this.halt();
          handlers.end(job);
        }
      } catch (error) {
        if (isAxiosError(error) && (error.response?.status ?? 500) >= 500) return; // it will be back
        this.halt();
        handlers.fail(error);
      }
    }, 5000);
  }

  halt() {
    clearInterval(this.timer);
    this.stop.abort();
  }
}

function observe({ status, percent, archive }: JobView): Observation {
  const phases: Record<string, Observation['phase']> = {
    Running: 'running',
    Success: 'running',
    Failed: 'failed',
    Finished: 'succeeded',
  };
  return {
    state: status,
    phase: phases[status ?? ''] ?? 'unknown',
    percent,
    fields: { '/archive_id': archive },
  };
}

export const fails: string[] = [
  'parsing/state-success',
  'parsing/percent-fraction',
  'parsing/percent-tiny',
  'parsing/case-times-as-numbers',
  'backoff/one-at-a-time',
  'lifecycle/ends-at-success',
  'lifecycle/quiet-after-end',
  'lifecycle/cancel-before-start',
  'lifecycle/changes-in-order',
  'lifecycle/two-waits',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/endless-500',
  'lifecycle/ends-at-success-bare',
  'parsing/case-import-success',
  'lifecycle/ends-at-case-import-success',
  'parsing/no-percentage-at-success',
  'parsing/again-case-times-as-numbers',
  'parsing/again-case-import-success',
].map((slug) => `roma-asset-job/${slug}`);

/**
 * A class on axios with setInterval.
 *
 * - Success is a stage on the way to Finished: an export that nobody downloads is polled for ever.
 * - The interval does not care whether the answer before has come: slow answers stack requests.
 * - The percentage is cut to an integer by way of its text, so 0.29 is 28 and 1e-9 is 1.
 * - A start time that is a number, as the table has it, is a TypeError.
 * - The signal is only listened to: one that is aborted already is never heard of.
 * - A failing server is polled on for ever, and nobody is told; an unknown state likewise.
 */
export default defineClient({
  name: 'roma-waits-for-finished',
  version: '1.1.0',
  specs: ['roma-asset-job'],
  connect(options) {
    return {
      getProgress: async ({ signal }) => observe(await new AssetJobPoller(options).fetch(signal)),
      waitForJob: ({ signal, onProgress }) =>
        new Promise((resolve, reject) => {
          const poller = new AssetJobPoller(options);
          poller.start({
            update: (job) => onProgress(observe(job)),
            end: (job) => resolve(observe(job)),
            fail: reject,
          });
          signal.addEventListener('abort', () => {
            poller.halt();
            reject(signal.reason);
          });
        }),
    };
  },
  describeError(error) {
    if (error instanceof NotAJobError) return { kind: 'malformed' };
    if (axios.isCancel(error) || (error instanceof Error && error.name === 'AbortError'))
      return { kind: 'cancelled' };
    if (!isAxiosError(error)) return undefined;
    if (!error.response) return { kind: 'network', message: error.message };
    const { status, data } = error.response;
    const kinds: Record<number, ErrorKind> = {
      401: 'unauthorized',
      403: 'forbidden',
      404: 'not-found',
      429: 'rate-limited',
    };
    return {
      kind: kinds[status] ?? (status >= 500 ? 'server' : 'other'),
      status,
      code: data?.error_code,
      message: data?.error_msg ?? undefined,
    };
  },
});
