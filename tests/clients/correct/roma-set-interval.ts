/**
 * setInterval of node:timers, done right: a tick that finds a request under way, or a Retry-After that is not
 * over, does nothing. Shares no code with the reference.
 */
import { clearInterval, setInterval } from 'node:timers';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const TICK_MS = 20_000;
const MOST_FAILURES = 5;
const MOST_UNKNOWN = 30;
/** A service that asks for a longer wait is taken for closed. */
const LONGEST_WAIT_SECONDS = 86_400;

class AssetJobError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? '');
    this.details = details;
  }
}

async function getJob(url: string, token: string, signal: AbortSignal): Promise<Observation> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), 60_000);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: { 'x-auth-token': token, 'content-type': 'application/json' },
      signal: AbortSignal.any([timeout.signal, signal]),
    });
    text = await response.text();
  } catch {
    throw new AssetJobError({ kind: signal.aborted ? 'cancelled' : 'network' });
  } finally {
    clearTimeout(timer);
  }
  const job = asObject(text);
  if (!response.ok) throw new AssetJobError(describe(response, job));
  if (!job || !['id', 'type', 'status', 'progress_percent'].some((name) => name in job)) {
    throw new AssetJobError({ kind: 'malformed', status: response.status });
  }
  return observe(job);
}

function asObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function observe(job: Record<string, unknown>): Observation {
  const { status, progress_percent: fraction, archive_id, begin_time, end_time } = job;
  const state = typeof status === 'string' ? status : undefined;
  const fields: Record<string, unknown> = {};
  if (archive_id !== undefined) fields['/archive_id'] = archive_id;
  if (begin_time !== undefined) fields['/begin_time'] = begin_time;
  if (end_time !== undefined) fields['/end_time'] = end_time;
  return {
    state,
    phase: phaseOf(state),
    percent: typeof fraction === 'number' ? fraction * 100 : undefined,
    fields,
  };
}

function phaseOf(state: string | undefined): Observation['phase'] {
  if (state === 'Running' || state === 'RUNNING') return 'running';
  if (state === 'Success' || state === 'SUCCEEDED') return 'succeeded';
  if (state === 'Failed' || state === 'FAILED') return 'failed';
  return state === 'Finished' ? 'succeeded' : 'unknown';
}

function describe({ status, headers }: Response, body: Record<string, unknown> | undefined): ClientError {
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
  };
  const retryAfter = headers.get('retry-after') ?? '';
  return {
    kind: kinds[status] ?? (status === 429 ? 'rate-limited' : status >= 500 ? 'server' : 'other'),
    status,
    code: typeof body?.error_code === 'string' ? body.error_code : undefined,
    message: typeof body?.error_msg === 'string' ? body.error_msg : undefined,
    retryAfterSeconds: toSeconds(retryAfter),
  };
}

function toSeconds(retryAfter: string): number | undefined {
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter);
  const seconds = (Date.parse(retryAfter) - Date.now()) / 1000;
  return retryAfter.endsWith('GMT') && seconds >= 0 ? seconds : undefined;
}

function follow(
  ask: () => Promise<Observation>,
  signal: AbortSignal,
  onProgress: (job: Observation) => void,
) {
  return new Promise<Observation>((resolve, reject) => {
    let busy = false;
    let notBeforeMs = 0;
    let failures = 0;
    let unknown = 0;

    const settle = (end: () => void) => {
      clearInterval(interval);
      signal.removeEventListener('abort', cancel);
      end();
    };
    const cancel = () => settle(() => reject(new AssetJobError({ kind: 'cancelled' })));
    const answered = (job: Observation) => {
      failures = 0;
      onProgress(job);
      unknown = job.phase === 'unknown' ? unknown + 1 : 0;
      if (unknown > MOST_UNKNOWN) failed(new AssetJobError({ kind: 'other', message: 'unknown state' }));
      else if (job.phase !== 'running' && job.phase !== 'unknown') settle(() => resolve(job));
    };
    const failed = (error: unknown) => {
      const { kind, retryAfterSeconds } = error instanceof AssetJobError ? error.details : {};
      failures += 1;
      const passing = kind === 'rate-limited' || kind === 'server' || kind === 'network';
      const waitSeconds = retryAfterSeconds ?? 0;
      if (!passing || failures > MOST_FAILURES || waitSeconds > LONGEST_WAIT_SECONDS) {
        return settle(() => reject(error));
      }
      notBeforeMs = Date.now() + waitSeconds * 1000;
    };
    const tick = () => {
      if (busy || Date.now() < notBeforeMs) return;
      busy = true;
      ask()
        .then(answered, failed)
        .finally(() => {
          busy = false;
          // A tick right after a slow answer would come too soon.
          notBeforeMs = Math.max(notBeforeMs, Date.now() + 1000);
        });
    };
    const interval = setInterval(tick, TICK_MS);
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    else tick();
  });
}

export default defineClient({
  name: 'roma-set-interval',
  version: '1.0.0',
  specs: ['roma-asset-job'],
  connect({ baseUrl, token, params }) {
    const id = (name: string) => encodeURIComponent(params[name] ?? '');
    const instanceUrl = `${baseUrl}/v2/${id('project_id')}/instances/${id('instance_id')}`;
    const url = `${instanceUrl}/assets/jobs/${id('job_id')}`;
    return {
      getProgress: ({ signal }) => getJob(url, token(), signal),
      waitForJob: ({ signal, onProgress }) => follow(() => getJob(url, token(), signal), signal, onProgress),
    };
  },
  describeError: (error) => (error instanceof AssetJobError ? error.details : undefined),
});
