import { ArcGISRequestError, type IRequestOptions, request } from '@esri/arcgis-rest-request';
import { defineClient } from '../../../../src/client/defineClient.ts';
import type { Observation } from '../../../../src/client/Observation.ts';

interface MissionJob {
  status: string;
  type: string;
  messages: string[];
  startTime: number;
  endTime: number;
  customAttributes: { stepsCompleted: number; totalSteps: number; isCancelled: boolean; missionId: string };
}

const IN_PROGRESS = ['SUBMITTED', 'PROCESSING'];

class MissionJobClient {
  readonly progress: {
    status?: string;
    percent?: number;
    done: boolean;
    messages: string[];
    missionId?: string;
  } = {
    done: false,
    messages: [],
  };
  private readonly url: string;

  constructor(jobsUrl: string, jobId: string) {
    this.url = `${jobsUrl}/${encodeURIComponent(jobId)}`;
  }

  async refresh(signal: AbortSignal) {
    const options: IRequestOptions = { signal, hideToken: true };
    const job: MissionJob = await request(this.url, options);
    const { stepsCompleted, totalSteps, missionId } = job.customAttributes;
    this.progress.status = job.status;
    this.progress.percent = totalSteps ? (stepsCompleted / totalSteps) * 100 : 0;
    this.progress.messages.push(...job.messages.slice(this.progress.messages.length));
    this.progress.missionId = missionId;
    this.progress.done = !IN_PROGRESS.includes(job.status);
    return this.progress;
  }

  wait(
    signal: AbortSignal,
    onRefresh: (progress: MissionJobClient['progress']) => void,
  ): Promise<MissionJobClient['progress']> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout;
      const step = () =>
        this.refresh(signal).then((progress) => {
          onRefresh(progress);
          if (progress.done) resolve(progress);
          else timer = setTimeout(step, 2000);
        }, reject);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
      void step();
    });
  }
}

/** One object for each client: it is updated by every poll, as the client's own progress is. */
function live(client: MissionJobClient): Observation {
  const { progress } = client;
  return {
    get state() {
      return progress.status;
    },
    get phase() {
      if (progress.status === 'PROCESSING') return 'running';
      return progress.status === 'SUBMITTED' ? 'waiting' : progress.done ? 'succeeded' : 'running';
    },
    get percent() {
      return progress.percent;
    },
    get fields() {
      return { '/messages': progress.messages, '/customAttributes/missionId': progress.missionId };
    },
  };
}

export const fails: string[] = [
  'request/method',
  'request/no-body',
  'parsing/also-seen-failed',
  'parsing/without-messages',
  'parsing/without-status',
  'parsing/without-customattributes',
  'parsing/without-customattributes-stepscompleted',
  'parsing/only-jobid',
  'parsing/only-messages',
  'parsing/only-starttime',
  'parsing/only-endtime',
  'parsing/only-type',
  'parsing/only-status',
  'parsing/only-username',
  'parsing/only-customattributes',
  'parsing/without-optionals',
  'parsing/unknown-state',
  'parsing/ok-html',
  'parsing/ok-empty',
  'parsing/ok-null',
  'parsing/ok-other-shape',
  'parsing/ok-truncated',
  'errors/body-invalid-utf8',
  'lifecycle/results-stay',
  'lifecycle/unknown-state-once',
  'lifecycle/unknown-state-for-ever',
  'lifecycle/unreadable-for-ever',
  'lifecycle/ends-at-completed-bare',
  'lifecycle/goes-on-bare',
  'lifecycle/empty-in-wait',
  'parsing/again-bare',
  'parsing/again-case-more-messages-than-codes',
].map((slug) => `arcgis-mission-job/${slug}`);

/**
 * The vendor's request library with its defaults, and a progress object that is kept up to date.
 *
 * - The library's default method is POST, and the parameters are in its body.
 * - Any status that is not known to be in progress is the end, and a success.
 * - `customAttributes` and `messages` are taken to be there: without them it is a TypeError.
 * - What was reported is changed by the next poll.
 * - The status of an HTTP error is dropped: the library's error has it only in its text.
 */
export default defineClient({
  name: 'mission-posts-by-default',
  version: '4.0.0',
  specs: ['arcgis-mission-job'],
  connect({ baseUrl, params }) {
    const client = new MissionJobClient(baseUrl, params['job_id'] ?? '');
    const observation = live(client);
    return {
      getProgress: async ({ signal }) => {
        await client.refresh(signal);
        return observation;
      },
      waitForJob: async ({ signal, onProgress }) => {
        await client.wait(signal, () => onProgress(observation));
        return observation;
      },
    };
  },
  describeError(error) {
    if (error instanceof ArcGISRequestError)
      return { code: String(error.code), message: error.originalMessage };
    if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
    if (error instanceof TypeError && error.message === 'fetch failed') return { kind: 'network' };
    if (error instanceof SyntaxError) return { kind: 'malformed' };
    return undefined;
  },
});
