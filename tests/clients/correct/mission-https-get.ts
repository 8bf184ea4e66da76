/**
 * `https.get` with gzip and a fixed pause after each answer. Every error ends the wait. Shares no code with
 * the reference.
 */
import * as https from 'node:https';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const PAUSE_MS = 7_500;
const MOST_POLLS_UNKNOWN = 80;

class JobServerError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(`The job server gave no job (${details.kind} ${details.status ?? ''}).`);
    this.details = details;
  }
}

function download(url: string, signal: AbortSignal): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new JobServerError({ kind: signal.aborted ? 'cancelled' : 'network' }));
    const get = https.get(
      url,
      { signal, timeout: 30_000, headers: { 'accept-encoding': 'gzip' } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          unpack(Buffer.concat(chunks), answer.headers['content-encoding']).then(
            (bytes) => resolve({ status: answer.statusCode ?? 0, text: bytes.toString() }),
            fail,
          );
        });
      },
    );
    get.on('timeout', () => get.destroy());
    get.on('error', fail);
  });
}

async function unpack(bytes: Buffer, encoding: string | undefined): Promise<Buffer> {
  return encoding === 'gzip' ? promisify(gunzip)(bytes) : bytes;
}

async function getJob(url: string, signal: AbortSignal): Promise<Observation> {
  const { status, text } = await download(url, signal);
  if (status !== 200) throw new JobServerError({ kind: kindOf(status), status });
  let job: Record<string, unknown>;
  try {
    job = { ...JSON.parse(text) };
  } catch {
    throw new JobServerError({ kind: 'malformed', status });
  }
  if (job.status === 'error' || !('status' in job || 'jobId' in job || 'customAttributes' in job)) {
    throw new JobServerError({ kind: 'malformed', status });
  }
  return observe(job);
}

function observe(job: Record<string, unknown>): Observation {
  const { stepsCompleted, totalSteps } = Object(job.customAttributes);
  const countable = typeof stepsCompleted === 'number' && typeof totalSteps === 'number' && totalSteps !== 0;
  const names: Record<string, Observation['phase']> = {
    SUBMITTED: 'waiting',
    PROCESSING: 'running',
    COMPLETED: 'succeeded',
    FAILED: 'failed',
  };
  const state = typeof job.status === 'string' ? job.status : undefined;
  return {
    state,
    phase: names[state ?? ''] ?? 'unknown',
    percent: countable ? (stepsCompleted / totalSteps) * 100 : undefined,
    fields: Object.fromEntries(Object.entries(job).map(([name, value]) => [`/${name}`, value])),
  };
}

function kindOf(status: number): ClientError['kind'] {
  if (status >= 500) return 'server';
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  return status === 429 ? 'rate-limited' : 'other';
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, PAUSE_MS);
    function cancel() {
      clearTimeout(timer);
      reject(new JobServerError({ kind: 'cancelled' }));
    }
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
  });
}

export default defineClient({
  name: 'mission-https-get',
  version: '1.0.0',
  specs: ['arcgis-mission-job'],
  connect({ baseUrl, params }) {
    const url = `${baseUrl}/${encodeURIComponent(params.job_id ?? '')}?f=json`;
    return {
      getProgress: ({ signal }) => getJob(url, signal),
      async waitForJob({ signal, onProgress }) {
        for (let unknown = 0; unknown < MOST_POLLS_UNKNOWN; unknown += 1) {
          const job = await getJob(url, signal);
          onProgress(job);
          if (job.phase === 'succeeded' || job.phase === 'failed') return job;
          if (job.phase !== 'unknown') unknown = 0;
          await pause(signal);
        }
        throw new JobServerError({ kind: 'other' });
      },
    };
  },
  describeError: (error) => (error instanceof JobServerError ? error.details : undefined),
});
