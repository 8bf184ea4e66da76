/** ky waits out a 429 in its request; the loop around it knows none. Shares no code with the reference. */
import ky, { HTTPError, TimeoutError } from 'ky';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const SEQUENCE_SECONDS = [15, 30, 60, 120, 120];
const OUTCOMES = ['succeeded', 'failed', 'cancelled'];

class NoProgress extends Error {}
class GaveUp extends Error {}

function observe(body: unknown): Observation {
  const progress = Object(Object(body).progress);
  if (Object(body).progress !== progress) throw new NoProgress('no progress in the answer');
  const { state, percentage } = progress;
  return {
    state: typeof state === 'string' ? state : undefined,
    phase: phaseOf(state),
    percent: typeof percentage === 'number' ? percentage : undefined,
  };
}

function phaseOf(state: unknown): Observation['phase'] {
  switch (state) {
    case 'unsubmitted':
      return 'waiting';
    case 'active':
      return 'running';
    case 'success':
      return 'succeeded';
    case 'failed':
    case 'cancelled':
      return state;
    default:
      return 'unknown';
  }
}

function describeError(error: unknown): ClientError | undefined {
  if (error instanceof HTTPError) return describeHttpError(error);
  if (error instanceof NoProgress) return { kind: 'malformed', message: error.message };
  if (error instanceof GaveUp) return { kind: 'other', message: error.message };
  if (error instanceof TimeoutError) return { kind: 'network', message: error.message };
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'AbortError') return { kind: 'cancelled' };
  if (error.name === 'NetworkError') return { kind: 'network', message: error.message };
  return undefined;
}

function describeHttpError({ response: { status }, data }: HTTPError): ClientError {
  const { code, message } = Object(Object(data).error);
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    404: 'not-found',
    429: 'rate-limited',
  };
  return {
    kind: kinds[status] ?? (status >= 500 ? 'server' : status === 403 ? 'forbidden' : 'other'),
    status,
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let abort = () => {};
  const over = new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, ms);
    abort = () => reject(new DOMException('cancelled', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  });
  return over.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  });
}

export default defineClient({
  name: 'ky-own-retries',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const api = ky.create({
      timeout: 60_000,
      headers: { Accept: 'application/vnd.bentley.itwin-platform.v1+json' },
      hooks: { beforeRequest: [({ request }) => request.headers.set('Authorization', `Bearer ${token()}`)] },
    });
    const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(params.jobId ?? '')}/progress`;
    // Without a Retry-After ky waits `delay`; a second at least keeps even a Retry-After of 0 calm.
    const patient = { limit: 5, statusCodes: [429], afterStatusCodes: [429], delay: () => 120_000 };
    const get = async (signal: AbortSignal, retry: object) => {
      const text = await api.get(url, { signal, retry }).text();
      try {
        return observe(JSON.parse(text));
      } catch {
        throw new NoProgress('the answer is no progress');
      }
    };
    return {
      getProgress: ({ signal }) => get(signal, { limit: 0 }),
      async waitForJob({ signal, onProgress }) {
        let before: Observation = {};
        for (let place = 0, strangers = 0; ; place += 1) {
          const progress = await get(signal, patient);
          onProgress(progress);
          if (OUTCOMES.includes(String(progress.phase))) return progress;
          strangers = progress.phase === 'unknown' ? strangers + 1 : 0;
          if (strangers > 30) throw new GaveUp(`state ${progress.state}`);
          if (progress.percent !== before.percent) place = 0;
          before = progress;
          await pause((SEQUENCE_SECONDS[place] ?? 120) * 1000, signal);
        }
      },
    };
  },
  describeError,
});
