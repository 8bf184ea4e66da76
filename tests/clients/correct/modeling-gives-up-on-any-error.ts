/** An async loop on fetch in which the first error of any kind, a 429 too, is the end. Tells the phase and nothing else. */
import { setTimeout as pause } from 'node:timers/promises';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Phase } from '../../../src/client/Phase.ts';

const ACCEPT = 'application/vnd.bentley.itwin-platform.v1+json';
const PHASES: Record<string, Phase> = { Unsubmitted: 'waiting', Active: 'running', Over: 'ended' };
/** Nobody waits longer than two months for a job. */
const LONGEST_MS = 60 * 86_400_000;

class GaveUp extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The service said ${status}.`);
    this.status = status;
  }
}

interface Seen {
  phase: Phase;
  percentage: number | undefined;
}

async function look(url: string, token: string, signal: AbortSignal): Promise<Seen> {
  const response = await fetch(url, {
    headers: { authorization: `bearer ${token}`, accept: ACCEPT },
    signal: AbortSignal.any([signal, AbortSignal.timeout(40_000)]),
  });
  if (response.status !== 200) throw new GaveUp(response.status);
  const text = await response.text();
  let jobProgress: { state?: unknown; percentage?: unknown } | undefined;
  try {
    ({ jobProgress } = JSON.parse(text));
  } catch {
    throw new GaveUp(200);
  }
  if (jobProgress === null || typeof jobProgress !== 'object') throw new GaveUp(200);
  const { state, percentage } = jobProgress;
  return {
    phase: PHASES[String(state)] ?? 'unknown',
    percentage: typeof percentage === 'number' ? percentage : undefined,
  };
}

async function* looks(url: string, token: () => string, signal: AbortSignal): AsyncGenerator<Seen> {
  const steps = [15, 30, 60, 120];
  let place = -1;
  let last: number | undefined;
  for (const sinceMs = Date.now(); Date.now() - sinceMs < LONGEST_MS; ) {
    const seen = await look(url, token(), signal);
    yield seen;
    if (seen.phase === 'ended') return;
    place = seen.percentage !== last ? 0 : Math.min(place + 1, steps.length - 1);
    last = seen.percentage;
    await pause((steps[place] ?? 0) * 1000, undefined, { signal });
  }
  throw new GaveUp(0);
}

export default defineClient({
  name: 'modeling-gives-up-on-any-error',
  version: '1.0.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, token, params }) {
    const url = new URL(`${baseUrl}/contextcapture/jobs/${encodeURIComponent(params.id ?? '')}/progress`)
      .href;
    return {
      getProgress: async ({ signal }) => ({ phase: (await look(url, token(), signal)).phase }),
      async waitForJob({ signal, onProgress }) {
        let phase: Phase = 'unknown';
        for await (const seen of looks(url, token, signal)) {
          phase = seen.phase;
          onProgress({ phase });
        }
        return { phase };
      },
    };
  },
  describeError(error) {
    if (!(error instanceof Error)) return undefined;
    if (error.name === 'AbortError') return { kind: 'cancelled' };
    if (
      error.name === 'TimeoutError' ||
      error.message === 'fetch failed' ||
      error.message === 'Failed to fetch'
    )
      return { kind: 'network' };
    if (!(error instanceof GaveUp)) return undefined;
    const { status } = error;
    const kinds = { 401: 'unauthorized', 403: 'forbidden', 404: 'not-found', 429: 'rate-limited' } as const;
    if (status === 200) return { kind: 'malformed', status };
    if (status === 0) return { kind: 'other' };
    return { kind: status >= 500 ? 'server' : (kinds[status as 401] ?? 'other'), status };
  },
});
