/** The reference's client with a deadline of its own: ten minutes after it began it gives up, in the middle of whatever it does. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';

const DEADLINE_MS = 600_000;

export default defineClient({
  name: 'analysis-gives-up-after-ten-minutes',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const job = new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      async waitForJob({ signal, onProgress }) {
        const deadline = new AbortController();
        const timer = setTimeout(() => deadline.abort(), DEADLINE_MS);
        try {
          return await job.waitForEnd({ signal: AbortSignal.any([signal, deadline.signal]), onProgress });
        } catch (error) {
          if (deadline.signal.aborted && !signal.aborted)
            throw new JobError('other', 'The job takes longer than ten minutes.', { cause: error });
          throw error;
        } finally {
          clearTimeout(timer);
        }
      },
    };
  },
  describeError: describeJobError,
});
