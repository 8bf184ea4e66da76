/** got and node:timers behind a callback. A 5xx is tried thrice. Shares no code with the reference. */
import { clearTimeout, setTimeout } from 'node:timers';
import got, { RequestError, type Response } from 'got';
import type { ClientError } from '../../../src/client/ClientError.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';

/** Who is told to wait longer is told of the error instead. */
const LONGEST_WAIT_SECONDS = 86_400;

type Callback = (error: ModelingError | undefined, progress?: Observation) => void;

class ModelingError extends Error {
  readonly details: ClientError;
  constructor(details: ClientError) {
    super(details.message ?? details.kind ?? '');
    this.details = details;
  }
}

interface Job {
  url: string;
  token: () => string;
}

function requestProgress(job: Job, signal: AbortSignal, callback: Callback): void {
  got(job.url, {
    headers: {
      authorization: `Bearer ${job.token()}`,
      accept: 'application/vnd.bentley.itwin-platform.v1+json',
    },
    retry: { limit: 0 },
    timeout: { request: 60_000 },
    throwHttpErrors: false,
    signal,
  }).then(
    (response) => {
      const result = read(response);
      return result instanceof ModelingError ? callback(result) : callback(undefined, result);
    },
    (cause: unknown) => {
      const code = cause instanceof RequestError ? cause.code : undefined;
      callback(new ModelingError({ kind: signal.aborted ? 'cancelled' : 'network', message: code }));
    },
  );
}

function read({ statusCode, headers, body }: Response<string>): Observation | ModelingError {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    json = null;
  }
  if (statusCode === 200) {
    const progress = object(object(json)?.jobProgress);
    return progress ? observe(progress) : new ModelingError({ kind: 'malformed', status: 200 });
  }
  const error = object(object(json)?.error);
  return new ModelingError({
    kind: kindOf(statusCode),
    status: statusCode,
    code: text(error?.code),
    message: text(error?.message),
    retryAfterSeconds: wholeNumber(headers['retry-after']),
  });
}

function observe(progress: Record<string, unknown>): Observation {
  const { state, percentage } = progress;
  const phase =
    state === 'Unsubmitted'
      ? 'waiting'
      : state === 'Active'
        ? 'running'
        : state === 'Over'
          ? 'ended'
          : 'unknown';
  const fields = Object.fromEntries(
    Object.entries(progress).map(([name, value]) => [`/jobProgress/${name}`, value]),
  );
  return {
    state: text(state),
    phase,
    percent: typeof percentage === 'number' ? percentage : undefined,
    fields,
  };
}

function kindOf(status: number): ClientError['kind'] {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'server' : 'other';
}

function object(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function poll(
  job: Job,
  signal: AbortSignal,
  onProgress: (progress: Observation) => void,
  done: Callback,
): void {
  let interval = 15;
  let percent: number | undefined;
  let failures = 0;
  let unknownPolls = 0;

  const again = (seconds: number) => {
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      ask();
    }, seconds * 1000);
    const cancel = () => {
      clearTimeout(timer);
      done(new ModelingError({ kind: 'cancelled' }));
    };
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  };
  const nextInterval = () => {
    const seconds = interval;
    interval = Math.min(interval * 2, 120);
    return seconds;
  };
  const ask = () =>
    requestProgress(job, signal, (error, progress) => {
      if (error) {
        const { kind, retryAfterSeconds } = error.details;
        failures += 1;
        if (failures === 3 || (kind !== 'rate-limited' && kind !== 'server')) return done(error);
        const seconds = Math.max(1, retryAfterSeconds ?? nextInterval());
        return seconds > LONGEST_WAIT_SECONDS ? done(error) : again(seconds);
      }
      if (!progress) return;
      failures = 0;
      onProgress(progress);
      if (progress.phase === 'ended') return done(undefined, progress);
      unknownPolls = progress.phase === 'unknown' ? unknownPolls + 1 : 0;
      if (unknownPolls === 40) return done(new ModelingError({ kind: 'other', message: 'unknown state' }));
      if (progress.percent !== percent) interval = 15;
      percent = progress.percent;
      again(nextInterval());
    });
  ask();
}

export default defineClient({
  name: 'got-callback',
  version: '1.0.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, token, params }) {
    const job = {
      url: `${baseUrl}/contextcapture/jobs/${encodeURIComponent(params.id ?? '')}/progress`,
      token,
    };
    const promised = (start: (callback: Callback) => void) =>
      new Promise<Observation>((resolve, reject) => {
        start((error, progress) => (progress ? resolve(progress) : reject(error)));
      });
    return {
      getProgress: ({ signal }) => promised((callback) => requestProgress(job, signal, callback)),
      waitForJob: ({ signal, onProgress }) => promised((callback) => poll(job, signal, onProgress, callback)),
    };
  },
  describeError: (error) => (error instanceof ModelingError ? error.details : undefined),
});
