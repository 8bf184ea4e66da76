/**
 * Both services of one vendor as an async generator: fetch, promise timers, a digest of each answer. A 429
 * is waited out, every other error ends the wait. Shares no code with the reference.
 */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Phase } from '../../../src/client/Phase.ts';

interface Service {
  path: (id: string) => string;
  envelope: string;
  phases: Record<string, Phase>;
}

const MODELING: Service = {
  path: (id) => `/contextcapture/jobs/${encodeURIComponent(id)}/progress`,
  envelope: 'jobProgress',
  phases: { Unsubmitted: 'waiting', Active: 'running', Over: 'ended' },
};
const ANALYSIS: Service = {
  path: (id) => `/realitydataanalysis/jobs/${encodeURIComponent(id)}/progress`,
  envelope: 'progress',
  phases: {
    unsubmitted: 'waiting',
    active: 'running',
    success: 'succeeded',
    failed: 'failed',
    cancelled: 'cancelled',
  },
};
const OPEN_PHASES = ['waiting', 'running', 'unknown'];
const INTERVALS_SECONDS = [15, 30, 60, 120];
/** After so many polls in a state that is not known, the generator ends with an error. */
const UNKNOWN_POLLS = 50;

class ProgressError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? 'no progress');
    this.details = details;
  }
}

interface Seen {
  observation: Observation;
  digest: string;
}

async function ask(service: Service, url: string, token: string, signal: AbortSignal): Promise<Seen> {
  let status: number;
  let retryAfter: string | null;
  let text: string;
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.bentley.itwin-platform.v1+json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
    });
    ({ status } = response);
    retryAfter = response.headers.get('retry-after');
    text = await response.text();
  } catch {
    throw new ProgressError({ kind: signal.aborted ? 'cancelled' : 'network' });
  }
  const body = json(text);
  if (status !== 200) throw new ProgressError(errorOf(status, retryAfter, body));
  const progress = member(body, service.envelope);
  if (typeof progress !== 'object' || progress === null)
    throw new ProgressError({ kind: 'malformed', status });
  return { observation: observe(service, progress), digest: createHash('sha256').update(text).digest('hex') };
}

function observe(service: Service, progress: object): Observation {
  const state = member(progress, 'state');
  const percent = member(progress, 'percentage');
  const step = member(progress, 'step');
  const known = typeof state === 'string' && Object.hasOwn(service.phases, state);
  return {
    state: typeof state === 'string' ? state : undefined,
    phase: known ? service.phases[state] : 'unknown',
    percent: typeof percent === 'number' ? percent : undefined,
    fields: step === undefined ? {} : { [`/${service.envelope}/step`]: step },
  };
}

function errorOf(status: number, retryAfter: string | null, body: unknown): ClientError {
  const code = member(member(body, 'error'), 'code');
  const message = member(member(body, 'error'), 'message');
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
  };
  return {
    kind: status === 429 ? 'rate-limited' : status >= 500 ? 'server' : (kinds[status] ?? 'other'),
    status,
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
    retryAfterSeconds: secondsOf(retryAfter ?? ''),
  };
}

/** Of a Retry-After: seconds, or a date in GMT. */
function secondsOf(value: string): number | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  const atMs = value.endsWith(' GMT') ? Date.parse(value) : Number.NaN;
  return atMs > Date.now() ? (atMs - Date.now()) / 1000 : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

async function* follow(askNow: () => Promise<Seen>, signal: AbortSignal): AsyncGenerator<Observation> {
  let place = 0;
  let percent: number | undefined;
  let digest = '';
  let unknownPolls = 0;
  for (;;) {
    let waitSeconds: number | undefined;
    try {
      const seen = await askNow();
      if (seen.digest !== digest) yield seen.observation;
      digest = seen.digest;
      if (!OPEN_PHASES.includes(seen.observation.phase ?? 'unknown')) return;
      unknownPolls = seen.observation.phase === 'unknown' ? unknownPolls + 1 : 0;
      if (unknownPolls > UNKNOWN_POLLS) throw new ProgressError({ kind: 'other', message: 'unknown state' });
      if (seen.observation.percent !== percent) place = 0;
      percent = seen.observation.percent;
    } catch (error) {
      if (!(error instanceof ProgressError) || error.details.kind !== 'rate-limited') throw error;
      waitSeconds = error.details.retryAfterSeconds;
    }
    if (waitSeconds === undefined) {
      waitSeconds = INTERVALS_SECONDS[Math.min(place, 3)] ?? 120;
      place += 1;
    }
    await rest(Math.max(1, waitSeconds), signal);
  }
}

/** One timer holds at most 24 days. */
async function rest(seconds: number, signal: AbortSignal): Promise<void> {
  for (let left = seconds; left > 0; left -= 2_000_000) {
    await delay(Math.min(left, 2_000_000) * 1000, undefined, { signal }).catch(() => {
      throw new ProgressError({ kind: 'cancelled' });
    });
  }
}

export default defineClient({
  name: 'fetch-async-iterator',
  version: '1.0.0',
  specs: ['itwin-reality-modeling', 'itwin-reality-analysis'],
  connect({ spec, baseUrl, token, params }) {
    const service = spec === 'itwin-reality-modeling' ? MODELING : ANALYSIS;
    const url = baseUrl + service.path(params.id ?? params.jobId ?? '');
    return {
      getProgress: async ({ signal }) => (await ask(service, url, token(), signal)).observation,
      async waitForJob({ signal, onProgress }) {
        let last: Observation = {};
        for await (const observation of follow(() => ask(service, url, token(), signal), signal)) {
          onProgress(observation);
          last = observation;
        }
        return last;
      },
    };
  },
  describeError: (error) => (error instanceof ProgressError ? error.details : undefined),
});
