/*
 * A small client of one job-progress endpoint, and what lets Pollspec judge it.
 *
 * It conforms as it stands. Put your own client in its place: call it in part 2, and remove part 3.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { defineClient, type ErrorKind, type Observation, type Phase } from 'pollspec';

// ---------- 1. What the page documents: {name} is a path parameter, {token} the credential, /a/b a JSON pointer.

// --- endpoint: written by pollspec init ---
// iTwin Reality Analysis: retrieve job progress, revision undated
//   npx pollspec test --client examples/start/adapter.ts
const ENDPOINT: Endpoint = {
  spec: 'itwin-reality-analysis',
  method: 'GET',
  path: '/realitydataanalysis/jobs/{jobId}/progress',
  query: {},
  headers: { Accept: 'application/vnd.bentley.itwin-platform.v1+json', Authorization: 'Bearer {token}' },
  properties: ['/progress'],
  state: '/progress/state',
  errorStates: [],
  percent: { at: '/progress/percentage', of: 100 },
  phases: {
    unsubmitted: 'waiting',
    active: 'running',
    success: 'succeeded',
    failed: 'failed',
    cancelled: 'cancelled',
  },
  flags: [],
  intervalsSeconds: [15, 30, 60, 120],
  errorCode: '/error/code',
  errorMessage: '/error/message',
};
// --- endpoint: end ---

interface Endpoint {
  spec: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** An answer that holds none of these is no progress. */
  properties: string[];
  state: string;
  /** States that stand for an error. */
  errorStates: string[];
  /** `of` is the top of the scale, or the pointer to it. */
  percent: { at: string; of: number | string } | null;
  phases: Record<string, Phase>;
  /** The phase of a state with another value beside it. */
  flags: { at: string; equals: unknown; state: string; phase: Phase }[];
  /** The waits between two requests; from the first again when the percentage changes. */
  intervalsSeconds: number[];
  errorCode: string | null;
  errorMessage: string | null;
}

// ---------- 2. What Pollspec calls. PUT YOUR OWN CLIENT HERE, in place of `Job` and `JobError`.

export default defineClient({
  // As the report shall name it.
  name: 'my-client',
  version: '0.1.0',
  specs: [ENDPOINT.spec],
  connect({ baseUrl, token, params }) {
    const job = new Job(baseUrl, token, params);
    return {
      // Both give { state, phase, percent, fields }. Leave out what your client does not tell.
      getProgress: ({ signal }) => job.getProgress(token(), signal),
      // May be left out, if your client does not wait for jobs.
      waitForJob: ({ signal, onProgress }) => job.waitForEnd(signal, onProgress),
    };
  },
  // What your client's errors mean. Undefined is a crash.
  describeError(error) {
    if (error instanceof JobError) {
      const { kind, status, code, message, retryAfterSeconds } = error;
      return { kind, status, code, message, retryAfterSeconds };
    }
    return error instanceof Error && error.name === 'AbortError' ? { kind: 'cancelled' } : undefined;
  },
});

// ---------- 3. The small client. Remove it when part 2 calls your own.

const REQUEST_TIMEOUT_MS = 30_000;
/** However short a Retry-After is. */
const SHORTEST_WAIT_SECONDS = 1;
/** A longer delay fires at once. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;
const FAILURES_IN_A_ROW = 5;
const UNKNOWN_IN_A_ROW = 30;
const KINDS = new Map<number, ErrorKind>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'rate-limited'],
]);

class JobError extends Error {
  readonly kind: ErrorKind;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    kind: ErrorKind,
    message: string,
    more: { status?: number; code?: string | undefined; retryAfterSeconds?: number | undefined } = {},
  ) {
    super(message);
    this.kind = kind;
    this.status = more.status;
    this.code = more.code;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

class Job {
  readonly #url: string;
  readonly #token: () => string;

  constructor(baseUrl: string, token: () => string, params: Record<string, string>) {
    this.#url =
      baseUrl +
      ENDPOINT.path.replace(/\{([^{}]+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    this.#token = token;
  }

  /** Asks once. */
  async getProgress(token: string, signal: AbortSignal): Promise<Observation> {
    const { status, headers, text } = await this.#ask(token, signal);
    const body = parse(text);
    if (status === 200) return read(body);
    // The status alone tells the kind: gateways answer with bodies of any shape.
    throw new JobError(
      KINDS.get(status) ?? (status >= 500 ? 'server' : 'other'),
      textAt(body, ENDPOINT.errorMessage) ?? `HTTP ${status}`,
      {
        status,
        code: textAt(body, ENDPOINT.errorCode),
        retryAfterSeconds: readRetryAfter(headers.get('retry-after') ?? ''),
      },
    );
  }

  /** Asks until the job is over, however it ended. */
  async waitForEnd(signal: AbortSignal, onProgress: (progress: Observation) => void): Promise<Observation> {
    let interval = 0;
    let percent: number | undefined;
    let failures = 0;
    let unknown = 0;
    for (;;) {
      const token = this.#token();
      let seconds: number | undefined;
      try {
        const progress = await this.getProgress(token, signal);
        onProgress(progress);
        failures = 0;
        if (progress.phase === 'unknown') unknown += 1;
        else if (progress.phase === 'waiting' || progress.phase === 'running') unknown = 0;
        else return progress;
        if (progress.percent !== undefined && progress.percent !== percent) {
          interval = 0;
          percent = progress.percent;
        }
      } catch (error) {
        failures += 1;
        if (!(error instanceof JobError && this.#mayRetry(error, failures, token))) throw error;
        seconds = error.retryAfterSeconds;
      }
      if (unknown >= UNKNOWN_IN_A_ROW) throw new JobError('other', 'The job stays in an unknown state.');
      if (seconds === undefined) {
        seconds = ENDPOINT.intervalsSeconds[interval] ?? 60;
        interval = Math.min(interval + 1, ENDPOINT.intervalsSeconds.length - 1);
      }
      await sleep(Math.max(seconds, SHORTEST_WAIT_SECONDS), signal);
    }
  }

  async #ask(token: string, signal: AbortSignal) {
    const fill = (values: Record<string, string>) =>
      Object.entries(values).map(([name, value]) => [name, value.replace('{token}', () => token)]);
    const query = new URLSearchParams(fill(ENDPOINT.query)).toString();
    try {
      const response = await fetch(query === '' ? this.#url : `${this.#url}?${query}`, {
        method: ENDPOINT.method,
        headers: Object.fromEntries(fill(ENDPOINT.headers)),
        signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
      });
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      if (signal.aborted) throw error;
      throw new JobError('network', `No answer: ${error}`);
    }
  }

  #mayRetry({ kind }: JobError, failures: number, token: string): boolean {
    // A refused token is worth one more try if there is a new one.
    if (kind === 'unauthorized') return failures === 1 && this.#token() !== token;
    return ['rate-limited', 'server', 'network'].includes(kind) && failures < FAILURES_IN_A_ROW;
  }
}

function read(body: unknown): Observation {
  const present = ENDPOINT.properties.filter((pointer) => valueAt(body, pointer) != null);
  const state = textAt(body, ENDPOINT.state);
  if (present.length === 0 || ENDPOINT.errorStates.includes(state ?? ''))
    throw new JobError('malformed', 'The answer is no progress.');
  const flag = ENDPOINT.flags.find((one) => one.state === state && valueAt(body, one.at) === one.equals);
  return {
    state,
    phase: flag?.phase ?? new Map(Object.entries(ENDPOINT.phases)).get(state ?? '') ?? 'unknown',
    percent: readPercent(body),
    fields: Object.fromEntries(present.map((pointer) => [pointer, valueAt(body, pointer)])),
  };
}

function readPercent(body: unknown): number | undefined {
  if (ENDPOINT.percent === null) return undefined;
  const { at, of } = ENDPOINT.percent;
  const part = valueAt(body, at);
  const whole = typeof of === 'string' ? valueAt(body, of) : of;
  // 0 of 0 says nothing.
  return typeof part === 'number' && typeof whole === 'number' && whole > 0
    ? (part * 100) / whole
    : undefined;
}

/** Seconds or a date (RFC 9110, section 10.2.3); anything else is as good as nothing. */
function readRetryAfter(value: string): number | undefined {
  if (/^\d+$/.test(value)) return Number(value);
  return / GMT$/.test(value) ? Math.max(0, (Date.parse(value) - Date.now()) / 1000) || undefined : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const key of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = new Map(Object.entries(value)).get(key.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return value;
}

function textAt(body: unknown, pointer: string | null): string | undefined {
  const value = pointer === null ? undefined : valueAt(body, pointer);
  return typeof value === 'string' ? value : undefined;
}

async function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  for (let leftMs = seconds * 1000; leftMs > 0; leftMs -= LONGEST_DELAY_MS)
    await pause(Math.min(leftMs, LONGEST_DELAY_MS), undefined, { signal });
}
