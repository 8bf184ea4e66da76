import {
  ArcGISJobError,
  ArcGISRequestError,
  type IJobInfo,
  JOB_STATUSES,
  Job,
  request,
} from '@esri/arcgis-rest-request';
// In a project of your own: import { defineClient } from 'pollspec';
import type { ClientError } from '../../src/client/ClientError.ts';
import { defineClient } from '../../src/client/defineClient.ts';
import type { Observation } from '../../src/client/Observation.ts';
import type { Phase } from '../../src/client/Phase.ts';

/** The statuses that the library gives a name to. Any other one is handed on as the server wrote it. */
const PHASES = new Map<unknown, Phase>([
  [JOB_STATUSES.New, 'waiting'],
  [JOB_STATUSES.Submitted, 'waiting'],
  [JOB_STATUSES.Waiting, 'waiting'],
  [JOB_STATUSES.Executing, 'running'],
  [JOB_STATUSES.Cancelling, 'running'],
  [JOB_STATUSES.Success, 'succeeded'],
  [JOB_STATUSES.Failed, 'failed'],
  [JOB_STATUSES.Failure, 'failed'],
  [JOB_STATUSES.TimedOut, 'failed'],
  [JOB_STATUSES.Cancelled, 'cancelled'],
]);

const KINDS = new Map<number, ClientError['kind']>([
  [401, 'unauthorized'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [429, 'rate-limited'],
]);

/**
 * The published `@esri/arcgis-rest-request` as it is: one answer through `request`, a wait through `Job`, both with
 * their defaults. The adapter neither mends nor hides what the library does, and what the library has no word for
 * (a percentage, a cancelled wait) it does not report.
 */
export default defineClient({
  name: '@esri/arcgis-rest-request',
  version: '4.10.2',
  specs: ['arcgis-mission-job'],
  // A wait cannot be cancelled and takes no token that could be renewed.
  can: ['getProgress', 'waitForJob'],
  connect({ baseUrl, params }) {
    const id = params.job_id ?? '';
    return {
      // The address is the caller's to build, so the adapter encodes the id.
      getProgress: async ({ signal }) =>
        observe(await request(`${baseUrl}/${encodeURIComponent(id)}`, { signal })),

      async waitForJob({ onProgress }) {
        // Job puts `/jobs/` and the id behind its url by itself.
        const job = new Job({ url: baseUrl.replace(/\/jobs$/, ''), id });
        job.on(JOB_STATUSES.Status, (info: IJobInfo) => onProgress(observe(info)));
        try {
          return observe(await job.waitForCompletion());
        } catch (error) {
          if (error instanceof ArcGISJobError) return observe(error.jobInfo);
          throw error;
        }
      },
    };
  },
  describeError,
});

/** `body` is the JSON as it came from `request`, or a job info, in which `jobId` is called `id`. */
function observe(body: unknown): Observation {
  if (typeof body !== 'object' || body === null) return {};
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(body)) {
    if (value !== undefined) fields.set(name === 'id' ? '/jobId' : `/${name}`, value);
  }
  const status = fields.get('/status');
  return {
    state: typeof status === 'string' ? status : undefined,
    phase: PHASES.get(status),
    fields: Object.fromEntries(fields),
  };
}

/** The library's code of a failed request is text such as `HTTP 404 Not Found`; elsewhere it is the server's code. */
function describeError(error: unknown): ClientError | undefined {
  if (error instanceof ArcGISRequestError) {
    const message = error.originalMessage;
    const status = /^HTTP (\d{3})/.exec(String(error.code))?.[1];
    if (status === undefined) return { code: String(error.code), message };
    return { kind: kindOf(Number(status)), status: Number(status), message };
  }
  // What fetch throws passes through the library as it is.
  if (error instanceof TypeError && error.message === 'fetch failed') return { kind: 'network' };
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  return undefined;
}

function kindOf(status: number): ClientError['kind'] {
  return KINDS.get(status) ?? (status >= 500 ? 'server' : undefined);
}
