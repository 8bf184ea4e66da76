/** node:https and an event emitter, without promises inside. Shares no code with the reference. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';
import type { Phase } from '../../../src/client/Phase.ts';

const SERVICES: Record<string, { path: string; envelope: string; phases: Record<string, Phase> }> = {
  'itwin-reality-modeling': {
    path: '/contextcapture/jobs/',
    envelope: 'jobProgress',
    phases: { Unsubmitted: 'waiting', Active: 'running', Over: 'ended' },
  },
  'itwin-reality-analysis': {
    path: '/realitydataanalysis/jobs/',
    envelope: 'progress',
    phases: {
      unsubmitted: 'waiting',
      active: 'running',
      success: 'succeeded',
      failed: 'failed',
      cancelled: 'cancelled',
    },
  },
};
const WAITS_MS = [15_000, 30_000, 60_000, 120_000];
const TIMEOUT_MS = 60_000;
const MOST_FAILURES = 4;
const MOST_UNKNOWN = 45;

type Done = (error?: ClientError, observation?: Observation, retryAfterMs?: number) => void;
type Events = { progress: [Observation]; end: [Observation]; fail: [ClientError] };

/** Emits `progress` for each answer and one `end` or `fail`. */
class JobWatcher extends EventEmitter<Events> {
  readonly #url: string;
  readonly #token: () => string;
  readonly #service: (typeof SERVICES)[string];
  #timer: NodeJS.Timeout | undefined;
  #cancel: (() => void) | undefined;
  #over = false;
  #place = 0;
  #percent: number | undefined;
  #failures = 0;
  #unknown = 0;

  constructor(spec: string, baseUrl: string, id: string, token: () => string) {
    super();
    this.#service = SERVICES[spec] ?? { path: '/', envelope: '', phases: {} };
    this.#url = `${baseUrl}${this.#service.path}${encodeURIComponent(id)}/progress`;
    this.#token = token;
  }

  start(): void {
    this.requestOnce((error, observation, retryAfterMs) => {
      if (observation) this.#answered(observation);
      else if (error) this.#failed(error, retryAfterMs);
    });
  }

  stop(): void {
    if (this.#over) return;
    clearTimeout(this.#timer);
    this.#cancel?.();
    this.#settle('fail', { kind: 'cancelled' });
  }

  /** One request. */
  requestOnce(done: Done): void {
    let answered = false;
    const finish: Done = (...result) => {
      if (answered || this.#over) return;
      answered = true;
      clearTimeout(timer);
      done(...result);
    };
    const message = request(this.#url, {
      headers: {
        Authorization: `Bearer ${this.#token()}`,
        Accept: 'application/vnd.bentley.itwin-platform.v1+json',
      },
    });
    const timer = setTimeout(() => {
      finish({ kind: 'network', message: 'no answer in time' });
      message.destroy();
    }, TIMEOUT_MS);
    this.#cancel = () => {
      clearTimeout(timer);
      message.destroy();
    };
    message.on('error', (cause) => finish({ kind: 'network', message: cause.message }));
    message.on('response', (answer) => collect(answer, (text) => finish(...this.#understand(answer, text))));
    message.end();
  }

  #understand(answer: IncomingMessage, text: string | undefined): Parameters<Done> {
    const status = answer.statusCode ?? 0;
    if (text === undefined) return [{ kind: 'network', message: 'the answer broke off' }];
    const body = parse(text);
    if (status !== 200) {
      return [describe(status, body), undefined, retryAfterMs(answer.headers['retry-after'])];
    }
    const progress = entries(entries(body)[this.#service.envelope]);
    if (!isObject(entries(body)[this.#service.envelope])) return [{ kind: 'malformed', status }];
    const { state, percentage } = progress;
    const word = typeof state === 'string' ? state : undefined;
    const phase =
      word !== undefined && Object.hasOwn(this.#service.phases, word)
        ? this.#service.phases[word]
        : undefined;
    const percent = typeof percentage === 'number' ? percentage : undefined;
    return [undefined, { state: word, phase: phase ?? 'unknown', percent }];
  }

  #answered(observation: Observation): void {
    this.#failures = 0;
    this.emit('progress', observation);
    if (this.#over) return;
    const { phase, percent } = observation;
    this.#unknown = phase === 'unknown' ? this.#unknown + 1 : 0;
    if (percent !== undefined && percent !== this.#percent) {
      this.#place = 0;
      this.#percent = percent;
    }
    if (phase !== 'waiting' && phase !== 'running' && phase !== 'unknown') this.#settle('end', observation);
    else if (this.#unknown > MOST_UNKNOWN) this.#settle('fail', { kind: 'other', message: 'unknown state' });
    else this.#schedule();
  }

  #failed(error: ClientError, retryAfterMs?: number): void {
    this.#failures += 1;
    const passing = error.kind === 'rate-limited' || error.kind === 'server' || error.kind === 'network';
    if (!passing || this.#failures > MOST_FAILURES) this.#settle('fail', error);
    else this.#schedule(retryAfterMs);
  }

  #schedule(ms = WAITS_MS[Math.min(this.#place++, WAITS_MS.length - 1)] ?? 120_000): void {
    const leftMs = Math.max(ms, 1000);
    const stepMs = Math.min(leftMs, 1_000_000_000);
    this.#timer = setTimeout(
      () => (leftMs > stepMs ? this.#schedule(leftMs - stepMs) : this.start()),
      stepMs,
    );
  }

  #settle(...event: ['end', Observation] | ['fail', ClientError]): void {
    this.#over = true;
    if (event[0] === 'end') this.emit('end', event[1]);
    else this.emit('fail', event[1]);
  }
}

function collect(answer: IncomingMessage, done: (text: string | undefined) => void): void {
  const chunks: Buffer[] = [];
  answer.on('data', (chunk: Buffer) => chunks.push(chunk));
  answer.on('end', () => done(Buffer.concat(chunks).toString('utf8')));
  answer.on('error', () => done(undefined));
}

/** A date is counted from the clock of this machine. */
function retryAfterMs(value = ''): number | undefined {
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  return /^[A-Z][a-z]{2}, .* GMT$/.test(value) ? Date.parse(value) - Date.now() || undefined : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entries(value: unknown): Record<string, unknown> {
  return isObject(value) ? { ...value } : {};
}

function describe(status: number, body: unknown): ClientError {
  const { code, message } = entries(entries(body).error);
  const kinds: Record<number, ClientError['kind']> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    429: 'rate-limited',
  };
  return {
    kind: kinds[status] ?? (status > 499 ? 'server' : 'other'),
    status,
    code: typeof code === 'string' ? code : undefined,
    message: typeof message === 'string' ? message : undefined,
  };
}

class WatchError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? '');
    this.details = details;
  }
}

export default defineClient({
  name: 'https-event-emitter',
  version: '1.0.0',
  specs: Object.keys(SERVICES),
  connect({ spec, baseUrl, token, params }) {
    const watch = (signal: AbortSignal, run: (watcher: JobWatcher) => void) =>
      new Promise<Observation>((resolve, reject) => {
        const watcher = new JobWatcher(spec, baseUrl, params.id ?? params.jobId ?? '', token);
        const stop = () => watcher.stop();
        const settled = () => signal.removeEventListener('abort', stop);
        watcher.on('end', resolve).on('end', settled);
        watcher.on('fail', (error) => reject(new WatchError(error))).on('fail', settled);
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        else run(watcher);
      });
    return {
      getProgress: ({ signal }) =>
        watch(signal, (watcher) =>
          watcher.requestOnce((error, observation) =>
            observation ? watcher.emit('end', observation) : watcher.emit('fail', error ?? {}),
          ),
        ),
      waitForJob: ({ signal, onProgress }) =>
        watch(signal, (watcher) => watcher.on('progress', onProgress).start()),
    };
  },
  describeError: (error) => (error instanceof WatchError ? error.details : undefined),
});
