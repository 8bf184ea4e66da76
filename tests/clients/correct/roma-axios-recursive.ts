/** axios and a function that calls itself; no failure is repeated. Shares no code with the reference. */
import axios, { isAxiosError, isCancel } from 'axios';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

interface AssetJob {
  id?: unknown;
  type?: unknown;
  status?: unknown;
  progress_percent?: unknown;
  reason?: unknown;
  reasons?: unknown;
}

interface Api {
  url: string;
  token: () => string;
}

const PHASES: Record<string, Observation['phase']> = {
  running: 'running',
  success: 'succeeded',
  succeeded: 'succeeded',
  failed: 'failed',
  finished: 'ended',
};
const JOB_KEYS = ['id', 'type', 'status', 'reason', 'reasons', 'progress_percent', 'begin_time', 'end_time'];
const STEP_SECONDS = 30;
const MOST_UNKNOWN = 20;

class NotAJob extends Error {}

async function fetchJob({ url, token }: Api, signal: AbortSignal): Promise<Observation> {
  const { data } = await axios.get<AssetJob | null>(url, {
    headers: { 'X-Auth-Token': token() },
    signal,
    timeout: 30_000,
  });
  if (!data || !Object.keys(Object(data)).some((key) => JOB_KEYS.includes(key)))
    throw new NotAJob('the answer is no job');
  const { status, progress_percent: part, reason, reasons } = data;
  return {
    state: typeof status === 'string' ? status : undefined,
    phase: (typeof status === 'string' && PHASES[status.toLowerCase()]) || 'unknown',
    percent: typeof part === 'number' ? part * 100 : undefined,
    fields: {
      ...(reason === undefined ? {} : { '/reason': reason }),
      ...(reasons === undefined ? {} : { '/reasons': reasons }),
    },
  };
}

async function waitForJob(
  api: Api,
  signal: AbortSignal,
  onProgress: (job: Observation) => void,
  strangers = 0,
): Promise<Observation> {
  const job = await fetchJob(api, signal);
  onProgress(job);
  if (job.phase === 'unknown' && strangers >= MOST_UNKNOWN)
    throw new NotAJob(`the status stays ${job.state}`);
  if (job.phase !== 'running' && job.phase !== 'unknown') return job;
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new axios.CanceledError());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, STEP_SECONDS * 1000);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  return waitForJob(api, signal, onProgress, job.phase === 'unknown' ? strangers + 1 : 0);
}

function describeError(error: unknown): ClientError | undefined {
  if (error instanceof NotAJob) return { kind: 'malformed', message: error.message };
  if (isCancel(error)) return { kind: 'cancelled' };
  if (!isAxiosError(error)) return undefined;
  if (!error.response) return { kind: 'network', message: error.message };
  const { status, data } = error.response;
  const { error_code: code, error_msg: message } = Object(data);
  return {
    kind: kindOf(status),
    status,
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}

function kindOf(status: number): ClientError['kind'] {
  if (status >= 500) return 'server';
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
  };
  return status === 429 ? 'rate-limited' : kinds[status];
}

export default defineClient({
  name: 'roma-axios-recursive',
  version: '1.0.0',
  specs: ['roma-asset-job'],
  connect({ baseUrl, token, params }) {
    const [project, instance, job] = ['project_id', 'instance_id', 'job_id'].map((name) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const api = { url: `${baseUrl}/v2/${project}/instances/${instance}/assets/jobs/${job}`, token };
    return {
      getProgress: ({ signal }) => fetchJob(api, signal),
      waitForJob: ({ signal, onProgress }) => waitForJob(api, signal, onProgress),
    };
  },
  describeError,
});
