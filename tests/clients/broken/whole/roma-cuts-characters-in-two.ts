import { request as httpsRequest } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface Reason {
  resource_name?: string;
  error_code?: string;
  error_msg?: string;
}
interface AssetJob {
  status: string;
  progress_percent?: number;
  archive_id?: string;
  reasons: Reason[];
}

class RomaError extends Error {
  readonly statusCode: number;
  readonly errorCode: string | undefined;
  readonly seconds: number;

  constructor(statusCode: number, text: string, seconds: number) {
    let error: { error_code?: string; error_msg?: string } | null = null;
    try {
      error = JSON.parse(text);
    } catch {}
    super(error?.error_msg ?? `HTTP ${statusCode}`);
    this.statusCode = statusCode;
    this.errorCode = error?.error_code;
    this.seconds = seconds;
  }
}

class JobFailedError extends Error {
  readonly job: AssetJob;

  constructor(job: AssetJob) {
    super(`Job failed: ${job.reasons.map((reason) => reason.error_msg).join(', ')}`);
    this.job = job;
  }
}

function fetchJob(url: string, token: string, signal: AbortSignal): Promise<AssetJob> {
  return new Promise((resolve, reject) => {
    const request = httpsRequest(
      url,
      { method: 'GET', headers: { 'X-Auth-Token': token }, signal, timeout: 20_000 },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, headers } = response;
          if (statusCode !== 200)
            return reject(new RomaError(statusCode, text, Number(headers['retry-after'] ?? 10)));
          try {
            const job = JSON.parse(text);
            if (job?.status === undefined) throw new Error('no job');
            resolve(job);
          } catch {
            reject(new RomaError(200, text, 0));
          }
        });
      },
    );
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', reject);
    request.end();
  });
}

/** Resolves once the job is complete. */
async function waitForAssetJob(
  url: string,
  token: string,
  signal: AbortSignal,
  progress: (job: AssetJob) => void,
): Promise<AssetJob> {
  let pause = 3;
  try {
    const job = await fetchJob(url, token, signal);
    progress(job);
    if (job.status === 'Failed') throw new JobFailedError(job);
    if (job.progress_percent === 1 || job.status === 'Success' || job.status === 'Finished') return job;
  } catch (error) {
    if (!(error instanceof RomaError) || error.statusCode !== 429) throw error;
    pause = Math.min(error.seconds, 60);
  }
  await sleep(pause * 1000, undefined, { signal });
  return waitForAssetJob(url, token, signal, progress);
}

function observe({ status, progress_percent, archive_id }: AssetJob): Observation {
  const phase =
    ({ Running: 'running', Success: 'succeeded', Failed: 'failed', Finished: 'ended' } as const)[status] ??
    'unknown';
  const percent = progress_percent === undefined ? undefined : progress_percent * 100;
  return { state: status, phase, percent, fields: { '/archive_id': archive_id } };
}

export const fails: string[] = [
  'request/token-renewal',
  'backoff/retry-after-3600',
  'backoff/retry-after-beyond-timer',
  'backoff/retry-after-date',
  'backoff/retry-after-negative',
  'backoff/retry-after-garbage',
  'lifecycle/ends-at-failed',
  'lifecycle/two-waits',
  'lifecycle/goes-on-at-top',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/ends-at-failed-bare',
  'backoff/retry-after-100000',
  'backoff/retry-after-slow-answer',
  'backoff/retry-after-foreign-body',
  'backoff/retry-after-at-first',
  'backoff/retry-after-twice',
  'lifecycle/ends-at-case-reason',
  'parsing/split-texts',
].map((slug) => `roma-asset-job/${slug}`);

/**
 * Functions on node:https; the wait calls itself.
 *
 * - Chunks are made text one by one: a character that two chunks share is destroyed.
 * - `progress_percent` of 1 ends the wait, though the job is still running.
 * - The reasons of a failure are taken to be there under the table's name: the example's name, or none, is a TypeError.
 * - The token is taken once, when the client is made: the wait ends with the 401 of an expired one.
 * - More than 60 s of Retry-After are not waited, and one that is no number is no wait at all.
 * - An unknown state is polled for ever.
 */
export default defineClient({
  name: 'roma-cuts-characters-in-two',
  version: '0.1.0',
  specs: ['roma-asset-job'],
  connect({ baseUrl, params, token }) {
    const [project, instance, job] = ['project_id', 'instance_id', 'job_id'].map((name) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const url = `${baseUrl}/v2/${project}/instances/${instance}/assets/jobs/${job}`;
    const credential = token();
    return {
      getProgress: async ({ signal }) => observe(await fetchJob(url, credential, signal)),
      waitForJob: ({ signal, onProgress }) =>
        waitForAssetJob(url, credential, signal, (job) => onProgress(observe(job))).then(observe, (error) => {
          if (error instanceof JobFailedError) return observe(error.job);
          throw error;
        }),
    };
  },
  describeError(error) {
    if (error instanceof RomaError) {
      const { statusCode: status, errorCode: code, message } = error;
      const kind = {
        200: 'malformed',
        401: 'unauthorized',
        403: 'forbidden',
        404: 'not-found',
        429: 'rate-limited',
      } as const;
      return {
        kind: kind[status as keyof typeof kind] ?? (status >= 500 ? 'server' : 'other'),
        status,
        code,
        message,
      };
    }
    if (!(error instanceof Error) || error instanceof TypeError) return undefined;
    return { kind: error.name === 'AbortError' ? 'cancelled' : 'network', message: error.message };
  },
});
