import { getJson } from './lib/getJson.ts';
import { isRecord } from './lib/isRecord.ts';
import { JobError } from './lib/JobError.ts';
import type { JobPhase, JobProgress } from './lib/JobProgress.ts';
import { numberAt } from './lib/numberAt.ts';
import { pickFields } from './lib/pickFields.ts';
import { textAt } from './lib/textAt.ts';
import { valueAt } from './lib/valueAt.ts';
import { waitForEnd } from './lib/waitForEnd.ts';

const INTERVALS_SECONDS = [15, 30, 60, 120];
const FIELDS = ['/jobProgress/state', '/jobProgress/percentage', '/jobProgress/step'];
const ERROR_BODY = { code: '/error/code', message: '/error/message' };
const PHASES = new Map<string | undefined, JobPhase>([
  ['Unsubmitted', 'waiting'],
  ['Active', 'running'],
  ['Over', 'ended'],
]);

/** The progress of one job of the iTwin Reality Modeling service. */
export class RealityModelingJob {
  readonly #url: string;
  readonly #token: () => string;

  constructor(options: { baseUrl: string; jobId: string; token: () => string }) {
    this.#url = `${options.baseUrl}/contextcapture/jobs/${encodeURIComponent(options.jobId)}/progress`;
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
    const headers = {
      Authorization: `Bearer ${token}`,
      Accept: 'application/vnd.bentley.itwin-platform.v1+json',
    };
    return toProgress(await getJson({ url: this.#url, headers, errorBody: ERROR_BODY, signal }));
  }
}

function toProgress(body: unknown): JobProgress {
  if (!isRecord(valueAt(body, '/jobProgress'))) {
    throw new JobError('malformed', 'The answer has no "jobProgress".');
  }
  const state = textAt(body, '/jobProgress/state');
  return {
    state,
    phase: PHASES.get(state) ?? 'unknown',
    percent: numberAt(body, '/jobProgress/percentage'),
    fields: pickFields(body, FIELDS),
  };
}
