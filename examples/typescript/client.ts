import { defineClient } from 'pollspec';
import { getProgress, JobRequestError, type Progress, waitForJob } from './job.ts';

export default defineClient({
  name: 'acme-jobs',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const url = `${baseUrl}/realitydataanalysis/jobs/${encodeURIComponent(params.jobId ?? '')}/progress`;
    return {
      getProgress: async ({ signal }) => observe(await getProgress(url, token(), signal)),
      waitForJob: async ({ signal, onProgress }) =>
        observe(
          await waitForJob(url, token, { signal, onProgress: (progress) => onProgress(observe(progress)) }),
        ),
    };
  },
  describeError(error) {
    if (error instanceof JobRequestError)
      return { kind: kindOf(error.status), status: error.status, code: error.code };
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
    if (error instanceof TypeError && error.cause !== undefined) return { kind: 'network' };
    return undefined;
  },
});

function observe({ state, percentage }: Progress) {
  return { state, percent: percentage, phase: PHASES[state] ?? 'unknown' } as const;
}

const PHASES: Record<string, 'waiting' | 'running' | 'succeeded' | 'failed' | 'cancelled'> = {
  unsubmitted: 'waiting',
  active: 'running',
  success: 'succeeded',
  failed: 'failed',
  cancelled: 'cancelled',
};

function kindOf(status: number) {
  const kinds = {
    200: 'malformed',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not-found',
    429: 'rate-limited',
  } as const;
  return kinds[status as keyof typeof kinds] ?? (status >= 500 ? 'server' : 'other');
}
