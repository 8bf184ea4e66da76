/**
 * `scheduler.wait` and `AbortSignal.timeout`; slower from poll to poll, up to a minute. Shares no code with
 * the reference.
 */
import { scheduler } from 'node:timers/promises';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const LONGEST_INTERVAL_SECONDS = 60;
const MOST_UNKNOWN = 60;

class MissionError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? '');
    this.details = details;
  }
}

interface Steps {
  stepsCompleted?: unknown;
  totalSteps?: unknown;
  isCancelled?: unknown;
}

interface Job {
  jobId?: unknown;
  status?: unknown;
  customAttributes?: Steps | null;
}

async function getText(url: string, signal: AbortSignal): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(90_000)]) });
    return { response, text: await response.text() };
  } catch {
    throw new MissionError({ kind: signal.aborted ? 'cancelled' : 'network' });
  }
}

function parse(text: string): Job | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function getJob(url: string, signal: AbortSignal): Promise<Observation> {
  const { response, text } = await getText(url, signal);
  const job = parse(text);
  if (!response.ok) throw new MissionError(describe(response, job));
  if (typeof job?.status !== 'string' && typeof job?.jobId !== 'string')
    throw new MissionError({ kind: 'malformed' });
  if (job.status === 'error') throw new MissionError({ kind: 'malformed', message: 'an error, not a job' });
  const steps = job.customAttributes ?? {};
  return {
    state: typeof job.status === 'string' ? job.status : undefined,
    phase: phaseOf(job.status, steps.isCancelled === true),
    percent: percentOf(Number(steps.stepsCompleted), Number(steps.totalSteps)),
  };
}

function describe({ status, headers }: Response, body: unknown): ClientError {
  const seconds = headers.get('retry-after') ?? '';
  const { message } = Object(Object(body).error);
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
  };
  return {
    kind: status === 429 ? 'rate-limited' : status >= 500 ? 'server' : kinds[status],
    status,
    message: typeof message === 'string' ? message : undefined,
    retryAfterSeconds: /^\d+$/.test(seconds) ? Number(seconds) : secondsUntil(seconds),
  };
}

function secondsUntil(date: string): number | undefined {
  const seconds = (Date.parse(date) - Date.now()) / 1000;
  return date.endsWith(' GMT') && seconds > 0 ? seconds : undefined;
}

function phaseOf(status: unknown, isCancelled: boolean): Observation['phase'] {
  switch (status) {
    case 'SUBMITTED':
      return 'waiting';
    case 'PROCESSING':
      return 'running';
    case 'FAILED':
      return 'failed';
    case 'COMPLETED':
      return isCancelled ? 'cancelled' : 'succeeded';
    default:
      return 'unknown';
  }
}

function percentOf(done: number, total: number): number | undefined {
  return done >= 0 && total > 0 ? (100 * done) / total : undefined;
}

async function waitForJob(url: string, signal: AbortSignal, onProgress: (job: Observation) => void) {
  let intervalSeconds = 5;
  let unknown = 0;
  let failures = 0;
  for (;;) {
    try {
      const job = await getJob(url, signal);
      failures = 0;
      onProgress(job);
      if (!['waiting', 'running', 'unknown'].includes(job.phase ?? '')) return job;
      unknown = job.phase === 'unknown' ? unknown + 1 : 0;
      if (unknown > MOST_UNKNOWN) throw new MissionError({ message: `The status stays ${job.state}.` });
    } catch (error) {
      if (!(error instanceof MissionError)) throw error;
      failures += 1;
      const { kind, retryAfterSeconds } = error.details;
      if (failures > 4 || !(kind === 'rate-limited' || kind === 'server' || kind === 'network')) throw error;
      intervalSeconds = Math.max(intervalSeconds, retryAfterSeconds ?? 0);
    }
    await wait(intervalSeconds, signal);
    intervalSeconds = Math.min(intervalSeconds * 1.5, LONGEST_INTERVAL_SECONDS);
  }
}

/** In pieces of a day: longer than 24 days no timer can wait. */
async function wait(seconds: number, signal: AbortSignal): Promise<void> {
  for (let left = seconds; left > 0; left -= 86_400) {
    await scheduler.wait(Math.min(left, 86_400) * 1000, { signal }).catch(() => {
      throw new MissionError({ kind: 'cancelled' });
    });
  }
}

export default defineClient({
  name: 'mission-scheduler-wait',
  version: '1.0.0',
  specs: ['arcgis-mission-job'],
  connect({ baseUrl, params }) {
    const url = `${baseUrl}/${encodeURIComponent(params.job_id ?? '')}?f=pjson`;
    return {
      getProgress: ({ signal }) => getJob(url, signal),
      waitForJob: ({ signal, onProgress }) => waitForJob(url, signal, onProgress),
    };
  },
  describeError: (error) => (error instanceof MissionError ? error.details : undefined),
});
