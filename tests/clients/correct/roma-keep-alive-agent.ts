/** `https.request` on an agent that keeps its connections, closed at the end; polls by a recursive timer. Shares no code with the reference. */
import { Agent, request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const PAUSE_SECONDS = 30;
const MOST_TRIES = 4;
const MOST_UNKNOWN = 25;
const PHASES: Record<string, Observation['phase']> = {
  Running: 'running',
  Success: 'succeeded',
  Failed: 'failed',
  Finished: 'ended',
};

class RomaError extends Error {
  readonly told: ClientError;
  constructor(told: ClientError) {
    super(told.message ?? `ROMA said nothing of use (${told.kind}).`);
    this.told = told;
  }
}

interface Answer {
  status: number;
  text: string;
  retryAfter: string | undefined;
}

function get(url: string, token: string, agent: Agent, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const lost = () => reject(new RomaError({ kind: signal.aborted ? 'cancelled' : 'network' }));
    const sent = request(url, { agent, signal, timeout: 45_000, headers: { 'x-auth-token': token } });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', lost);
    sent.on('response', (response) => {
      buffer(response).then((bytes) => {
        const { statusCode: status = 0, headers } = response;
        resolve({ status, text: bytes.toString('utf8'), retryAfter: headers['retry-after'] });
      }, lost);
    });
    sent.end();
  });
}

function read({ status, text, retryAfter }: Answer): Observation {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {}
  const body: Record<string, unknown> = Object(json);
  if (status !== 200) {
    const kinds = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' } as const;
    const { error_code: code, error_msg: message } = body;
    throw new RomaError({
      kind: kinds[status as 401] ?? (status >= 500 ? 'server' : 'other'),
      status,
      ...(typeof code === 'string' && { code }),
      ...(typeof message === 'string' && { message }),
      ...(/^\d+$/.test(retryAfter ?? '') && { retryAfterSeconds: Number(retryAfter) }),
    });
  }
  const { status: state, progress_percent: share } = body;
  if (typeof state !== 'string') throw new RomaError({ kind: 'malformed', status });
  return {
    state,
    phase: PHASES[state] ?? 'unknown',
    ...(typeof share === 'number' && { percent: share * 100 }),
  };
}

export default defineClient({
  name: 'roma-keep-alive-agent',
  version: '1.0.0',
  specs: ['roma-asset-job'],
  connect({ baseUrl, token, params }) {
    const agent = new Agent({ keepAlive: true });
    const [project, instance, job] = ['project_id', 'instance_id', 'job_id'].map((name) =>
      encodeURIComponent(params[name] ?? ''),
    );
    const url = `${baseUrl}/v2/${project}/instances/${instance}/assets/jobs/${job}`;
    const look = async (signal: AbortSignal) => read(await get(url, token(), agent, signal));

    async function follow(
      signal: AbortSignal,
      tell: (seen: Observation) => void,
      { tries, unknown }: { tries: number; unknown: number },
    ): Promise<Observation> {
      let seconds = PAUSE_SECONDS;
      let next = { tries: 0, unknown: 0 };
      try {
        const seen = await look(signal);
        tell(seen);
        if (seen.phase !== 'running' && seen.phase !== 'unknown') return seen;
        if (unknown >= MOST_UNKNOWN) throw new RomaError({ kind: 'other' });
        next = { tries: 0, unknown: seen.phase === 'unknown' ? unknown + 1 : 0 };
      } catch (error) {
        if (!(error instanceof RomaError)) throw error;
        const { kind, retryAfterSeconds } = error.told;
        if (!['rate-limited', 'server', 'network'].includes(kind ?? '') || tries >= MOST_TRIES) throw error;
        next = { tries: tries + 1, unknown };
        seconds = Math.max(1, retryAfterSeconds ?? PAUSE_SECONDS);
      }
      await sleep(seconds, signal);
      return follow(signal, tell, next);
    }

    return {
      getProgress: ({ signal }) => look(signal),
      waitForJob: ({ signal, onProgress }) => follow(signal, onProgress, { tries: 0, unknown: 0 }),
      close: () => agent.destroy(),
    };
  },
  describeError: (error) => (error instanceof RomaError ? error.told : undefined),
});

/** In parts, where it is longer than a timer can be. */
async function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  for (let left = seconds; left > 0; left -= 86_400) {
    await pause(Math.min(left, 86_400) * 1000, undefined, { signal }).catch(() => {
      throw new RomaError({ kind: 'cancelled' });
    });
  }
}
