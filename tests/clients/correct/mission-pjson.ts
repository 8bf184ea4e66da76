/** Asks for the printed form of JSON, f=pjson, in one function that is called again by a timer. Shares no code with the reference. */
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

const PAUSE_MS = 20_000;
const MOST_ODD_POLLS = 40;

class MissionFailure extends Error {
  readonly told: ClientError;
  constructor(told: ClientError) {
    super(`No job (${told.kind}).`);
    this.told = told;
  }
}

const KINDS: Record<number, ClientError['kind']> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  429: 'rate-limited',
};

async function ask(url: URL, signal: AbortSignal): Promise<Observation> {
  let text: string;
  let status: number;
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]) });
    status = response.status;
    text = await response.text();
  } catch {
    throw new MissionFailure({ kind: signal.aborted ? 'cancelled' : 'network' });
  }
  if (status !== 200)
    throw new MissionFailure({ kind: KINDS[status] ?? (status > 499 ? 'server' : 'other'), status });
  const job = parse(text);
  const { status: state, customAttributes: steps } = job;
  if (state === 'error' || Object.hasOwn(job, 'error') || Object.keys(job).every((name) => !KNOWN.has(name)))
    throw new MissionFailure({ kind: 'malformed', status });
  const { stepsCompleted: done, totalSteps: all, isCancelled } = Object(steps);
  return {
    ...(typeof state === 'string' && { state }),
    phase: state !== 'COMPLETED' ? 'unknown' : isCancelled === true ? 'cancelled' : 'ended',
    ...(Number.isFinite(done / all) && { percent: (100 * done) / all }),
  };
}

const KNOWN = new Set('jobId messages startTime endTime type status username customAttributes'.split(' '));

function parse(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' ? { ...json } : {};
  } catch {
    return {};
  }
}

export default defineClient({
  name: 'mission-pjson',
  version: '1.0.0',
  specs: ['arcgis-mission-job'],
  connect({ baseUrl, params }) {
    const url = new URL(`${baseUrl}/${encodeURIComponent(params.job_id ?? '')}`);
    url.searchParams.set('f', 'pjson');
    return {
      getProgress: ({ signal }) => ask(url, signal),
      waitForJob: ({ signal, onProgress }) =>
        new Promise((resolve, reject) => {
          let odd = 0;
          let timer: NodeJS.Timeout | undefined;
          const cancel = () => {
            clearTimeout(timer);
            reject(new MissionFailure({ kind: 'cancelled' }));
          };
          if (signal.aborted) return cancel();
          signal.addEventListener('abort', cancel, { once: true });
          const again = async (): Promise<void> => {
            try {
              const seen = await ask(url, signal);
              onProgress(seen);
              if (seen.phase !== 'unknown') return resolve(seen);
              odd += 1;
              if (odd > MOST_ODD_POLLS) throw new MissionFailure({ kind: 'other' });
              if (!signal.aborted) timer = setTimeout(again, PAUSE_MS);
            } catch (error) {
              reject(error);
            }
          };
          void again();
        }),
    };
  },
  describeError: (error) => (error instanceof MissionFailure ? error.told : undefined),
});
