import { getJson } from './lib/getJson.ts';
import { JobError } from './lib/JobError.ts';
import type { JobPhase, JobProgress } from './lib/JobProgress.ts';
import { numberAt } from './lib/numberAt.ts';
import { pickFields } from './lib/pickFields.ts';
import { textAt } from './lib/textAt.ts';
import { waitForEnd } from './lib/waitForEnd.ts';

/** The page names no interval. */
const INTERVALS_SECONDS = [10];
const FIELDS = [
  '/id',
  '/type',
  '/status',
  '/reason',
  '/reasons',
  '/progress_percent',
  '/archive_id',
  '/begin_time',
  '/end_time',
];
const ERROR_BODY = { code: '/error_code', message: '/error_msg' };
/** In lower case: later revisions of the page write RUNNING for Running. */
const PHASES = new Map<string | undefined, JobPhase>([
  ['running', 'running'],
  ['success', 'succeeded'],
  ['succeeded', 'succeeded'],
  ['failed', 'failed'],
  ['finished', 'ended'],
]);

/** The progress of one asset import or export of a ROMA Connect instance. */
export class RomaAssetJob {
  readonly #url: string;
  readonly #token: () => string;

  constructor(options: {
    baseUrl: string;
    projectId: string;
    instanceId: string;
    jobId: string;
    token: () => string;
  }) {
    const project = encodeURIComponent(options.projectId);
    const instance = encodeURIComponent(options.instanceId);
    const job = encodeURIComponent(options.jobId);
    this.#url = `${options.baseUrl}/v2/${project}/instances/${instance}/assets/jobs/${job}`;
    this.#token = options.token;
  }

  /** Asks once. Throws JobError. */
  getProgress(signal: AbortSignal): Promise<JobProgress> {
    return this.#read(this.#token(), signal);
  }

  /** Asks until the job is over, and gives the last answer. Throws JobError. */
  waitForEnd(options: { signal: AbortSignal; onProgress: (progress: JobProgress) => void }) {
    return waitForEnd({
      ...options,
      token: this.#token,
      intervalsSeconds: INTERVALS_SECONDS,
      read: (token, signal) => this.#read(token, signal),
    });
  }

  async #read(token: string, signal: AbortSignal): Promise<JobProgress> {
    const headers = { 'X-Auth-Token': token, Accept: 'application/json' };
    return toProgress(await getJson({ url: this.#url, headers, errorBody: ERROR_BODY, signal }));
  }
}

function toProgress(body: unknown): JobProgress {
  const fields = pickFields(body, FIELDS);
  // No property is marked as mandatory, so a job is whatever shows one of them.
  if (Object.keys(fields).length === 0) throw new JobError('malformed', 'The answer is no job.');
  const state = textAt(body, '/status');
  const fraction = numberAt(body, '/progress_percent');
  return {
    state,
    phase: PHASES.get(state?.toLowerCase()) ?? 'unknown',
    // 0.07 * 100 is 7.000000000000001.
    percent: fraction === undefined ? undefined : Number((fraction * 100).toPrecision(12)),
    fields,
  };
}
