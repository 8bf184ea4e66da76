import { setInterval as every } from 'node:timers/promises';
import type { ErrorKind } from '../../../../src/client/ClientError.ts';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface Job {
  jobId: string;
  status: string;
  messages?: string[];
  endTime?: number;
  customAttributes?: {
    stepsCompleted?: number;
    totalSteps?: number;
    isCancelled?: boolean;
    missionId?: string;
  };
}

class JobRequestError extends Error {
  readonly response: Response;

  constructor(response: Response) {
    super(`${response.status} ${response.statusText}`);
    this.response = response;
  }
}

class UnreadableJobError extends Error {}

/** The job resource of a mission server. */
const missionJobs = (jobsUrl: string) => ({
  async get(jobId: string, signal: AbortSignal): Promise<Job> {
    const url = new URL(`${jobsUrl}/${jobId}`);
    url.searchParams.set('f', 'json');
    url.searchParams.set('_ts', String(Date.now()));
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(45_000)]) });
    if (!response.ok) throw new JobRequestError(response);
    const text = await response.text();
    try {
      const job = JSON.parse(text);
      if (typeof job === 'object' && job !== null) return job;
    } catch {}
    throw new UnreadableJobError(text.slice(0, 80));
  },

  async *follow(jobId: string, signal: AbortSignal) {
    for await (const _ of every(10_000, undefined, { signal })) {
      const job = await this.get(jobId, signal);
      yield job;
      if (isDone(job)) return;
    }
  },
});

function isDone({ status, customAttributes }: Job): boolean {
  if (status === 'COMPLETED' || status === 'FAILED' || customAttributes?.isCancelled) return true;
  return (
    customAttributes?.totalSteps !== undefined &&
    customAttributes.stepsCompleted === customAttributes.totalSteps
  );
}

function percentOf({ customAttributes }: Job): number {
  const { stepsCompleted = 0, totalSteps = 1 } = customAttributes ?? {};
  return (stepsCompleted / totalSteps) * 100;
}

function observe(job: Job): Observation {
  const phases: Record<string, Observation['phase']> = {
    SUBMITTED: 'waiting',
    PROCESSING: 'running',
    FAILED: 'failed',
    COMPLETED: 'succeeded',
  };
  const phase = job.customAttributes?.isCancelled ? 'cancelled' : (phases[job.status] ?? 'unknown');
  const shown = {
    '/messages': job.messages,
    '/endTime': job.endTime,
    '/customAttributes/missionId': job.customAttributes?.missionId,
  };
  return { state: job.status, phase, percent: percentOf(job), fields: shown };
}

export const fails: string[] = [
  'request/path-reserved',
  'parsing/percent-none-of-none',
  'parsing/without-customattributes-totalsteps',
  'parsing/ok-other-shape',
  'parsing/case-error-in-200',
  'parsing/case-status-error-in-200',
  'backoff/one-at-a-time',
  'lifecycle/goes-on-at-top',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/unreadable-for-ever',
].map((slug) => `arcgis-mission-job/${slug}`);

/**
 * An async iterator on fetch and the promised setInterval.
 *
 * - Ticks that pass while an answer is slow are made up for at once: a burst of requests follows.
 * - All steps completed ends the wait, whatever the status: also 0 of 0, at the very start.
 * - 0 of 0 steps are NaN %, and steps that are absent are 0 %.
 * - The job id goes into the path as it is.
 * - A 200 that holds an error is read as a job that runs, and polled for ever; so is an unknown status.
 */
export default defineClient({
  name: 'mission-ticks-pile-up',
  version: '0.2.0',
  specs: ['arcgis-mission-job'],
  connect({ baseUrl, params }) {
    const jobs = missionJobs(baseUrl);
    const jobId = params['job_id'] ?? '';
    return {
      getProgress: async ({ signal }) => observe(await jobs.get(jobId, signal)),
      async waitForJob({ signal, onProgress }) {
        let last: Observation = {};
        for await (const job of jobs.follow(jobId, signal)) {
          last = observe(job);
          onProgress(last);
        }
        return last;
      },
    };
  },
  describeError(error) {
    if (error instanceof UnreadableJobError) return { kind: 'malformed', status: 200 };
    if (error instanceof JobRequestError) {
      const { status } = error.response;
      const kinds: [number, ErrorKind][] = [
        [401, 'unauthorized'],
        [403, 'forbidden'],
        [404, 'not-found'],
        [429, 'rate-limited'],
      ];
      const kind = kinds.find(([known]) => known === status)?.[1] ?? (status >= 500 ? 'server' : 'other');
      return { kind, status, message: error.message };
    }
    if (!(error instanceof Error)) return undefined;
    if (error.name === 'AbortError') return { kind: 'cancelled' };
    return error.name === 'TimeoutError' || error.message === 'fetch failed'
      ? { kind: 'network' }
      : undefined;
  },
});
