import { getJson } from './lib/getJson.ts';
import { isRecord } from './lib/isRecord.ts';
import { JobError } from './lib/JobError.ts';
import type { JobPhase, JobProgress } from './lib/JobProgress.ts';
import { numberAt } from './lib/numberAt.ts';
import { pickFields } from './lib/pickFields.ts';
import { textAt } from './lib/textAt.ts';
import { valueAt } from './lib/valueAt.ts';
import { waitForEnd } from './lib/waitForEnd.ts';

/** The page names no interval. */
const INTERVALS_SECONDS = [10];
const FIELDS = [
  '/jobId',
  '/messages',
  '/startTime',
  '/endTime',
  '/type',
  '/status',
  '/username',
  '/customAttributes/stepsCompleted',
  '/customAttributes/isCancelled',
  '/customAttributes/missionId',
  '/customAttributes/messageCodes',
  '/customAttributes/totalSteps',
];
/** The page shows no error body; this is the one of the servers beside it. */
const ERROR_BODY = { code: '/error/code', message: '/error/message' };
/** The page shows COMPLETED alone; the others are those of servers with jobs of the same shape. */
const PHASES = new Map<string | undefined, JobPhase>([
  ['SUBMITTED', 'waiting'],
  ['PROCESSING', 'running'],
  ['COMPLETED', 'succeeded'],
  ['FAILED', 'failed'],
]);

/** The progress of one job of an ArcGIS Mission server. */
export class MissionJob {
  readonly #url: string;

  constructor(options: { jobsUrl: string; jobId: string }) {
    this.#url = `${options.jobsUrl}/${encodeURIComponent(options.jobId)}?f=json`;
  }

  /** Asks once. Throws JobError. */
  async getProgress(signal: AbortSignal): Promise<JobProgress> {
    const headers = { Accept: 'application/json' };
    return toProgress(await getJson({ url: this.#url, headers, errorBody: ERROR_BODY, signal }));
  }

  /** Asks until the job is over, and gives the last answer. Throws JobError. */
  waitForEnd(options: { signal: AbortSignal; onProgress: (progress: JobProgress) => void }) {
    return waitForEnd({
      ...options,
      token: () => '',
      intervalsSeconds: INTERVALS_SECONDS,
      read: (_token, signal) => this.getProgress(signal),
    });
  }
}

function toProgress(body: unknown): JobProgress {
  const state = textAt(body, '/status');
  const fields = pickFields(body, FIELDS);
  // These servers also answer 200 with {"error": ...} or {"status": "error", ...}.
  if (Object.keys(fields).length === 0 || state === 'error' || isRecord(valueAt(body, '/error'))) {
    throw new JobError('malformed', textAt(body, ERROR_BODY.message) ?? 'The answer is no job.');
  }
  return { state, phase: phaseOf(state, body), percent: percentOf(body), fields };
}

function phaseOf(state: string | undefined, body: unknown): JobPhase {
  if (state === 'COMPLETED' && valueAt(body, '/customAttributes/isCancelled') === true) return 'cancelled';
  return PHASES.get(state) ?? 'unknown';
}

function percentOf(body: unknown): number | undefined {
  const done = numberAt(body, '/customAttributes/stepsCompleted');
  const total = numberAt(body, '/customAttributes/totalSteps');
  // 0 of 0 says nothing.
  return done === undefined || total === undefined || total <= 0 ? undefined : (done / total) * 100;
}
