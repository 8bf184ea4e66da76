/** Keeps its token until it is refused, then asks for another and tries again; everything else is the reference's. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { waitForEnd } from '../reference/lib/waitForEnd.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';

export default defineClient({
  name: 'analysis-renews-on-401',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    let kept = token();
    const job = new RealityAnalysisJob({ baseUrl, token: () => kept, jobId: params.jobId ?? '' });
    const read = async (_token: string, signal: AbortSignal): Promise<JobProgress> => {
      try {
        return await job.getProgress(signal);
      } catch (error) {
        const isStale = error instanceof JobError && error.kind === 'unauthorized' && kept !== token();
        if (!isStale) throw error;
        kept = token();
        return await job.getProgress(signal);
      }
    };
    return {
      getProgress: ({ signal }) => read(kept, signal),
      waitForJob: ({ signal, onProgress }) =>
        waitForEnd({ read, token: () => kept, intervalsSeconds: [15, 30, 60, 120], signal, onProgress }),
    };
  },
  describeError: describeJobError,
});
