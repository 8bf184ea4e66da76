import { defineClient } from '../../../src/client/defineClient.ts';
import type { Phase } from '../../../src/client/Phase.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { getJson } from '../reference/lib/getJson.ts';
import { isRecord } from '../reference/lib/isRecord.ts';
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { pickFields } from '../reference/lib/pickFields.ts';
import { waitForEnd } from '../reference/lib/waitForEnd.ts';

const PHASES: Record<string, Phase> = {
  queued: 'waiting',
  heating: 'running',
  paused: 'running',
  soaking: 'running',
  cooling: 'running',
  unloaded: 'succeeded',
  cracked: 'failed',
  aborted: 'cancelled',
};
const FIELDS = ['/firing/id', '/firing/stage', '/firing/temperature', '/firing/notes'];

/** A right client of the invented kiln service: an endpoint that Pollspec learns of from a spec file alone. */
export default kilnClient('kiln-firing-client', [5, 20, 45]);

/** A client that waits these intervals. */
export function kilnClient(name: string, intervalsSeconds: number[]) {
  return defineClient({
    name,
    version: '1.0.0',
    specs: ['kiln-firing'],
    connect({ baseUrl, token, params }) {
      const path = `/kilns/${encodeURIComponent(params.kiln ?? '')}/firings/${encodeURIComponent(params.firing ?? '')}`;
      const read = async (key: string, signal: AbortSignal): Promise<JobProgress> => {
        const query = new URLSearchParams({ studio_key: key, units: 'celsius' });
        const body = await getJson({
          url: `${baseUrl}${path}?${query}`,
          headers: { 'Accept-Language': 'en' },
          errorBody: { code: '/fault/id', message: '/fault/reason' },
          signal,
        });
        return toProgress(body);
      };
      return {
        getProgress: ({ signal }) => read(token(), signal),
        waitForJob: ({ signal, onProgress }) =>
          waitForEnd({ read, token, intervalsSeconds, signal, onProgress }),
      };
    },
    describeError: describeJobError,
  });
}

function toProgress(body: unknown): JobProgress {
  const firing = isRecord(body) ? body.firing : undefined;
  if (!isRecord(firing)) throw new JobError('malformed', 'The answer holds no firing.');
  const { status, segments } = firing;
  const { done, total } = isRecord(segments) ? segments : {};
  const counted = typeof done === 'number' && typeof total === 'number' && total > 0;
  return {
    state: typeof status === 'string' ? status : undefined,
    phase: (typeof status === 'string' ? PHASES[status] : undefined) ?? 'unknown',
    percent: counted ? (done / total) * 100 : undefined,
    fields: pickFields(body, FIELDS),
  };
}
