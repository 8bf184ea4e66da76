/** The reference's requests; a percentage that stands still through the whole sequence ends the wait. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import { sleep } from '../reference/lib/sleep.ts';
import { RealityModelingJob } from '../reference/RealityModelingJob.ts';

const INTERVALS_SECONDS = [15, 30, 60, 120];

export default defineClient({
  name: 'gives-up-after-last-interval',
  version: '1.0.0',
  specs: ['itwin-reality-modeling'],
  connect({ baseUrl, token, params }) {
    const job = new RealityModelingJob({ baseUrl, token, jobId: params.id ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      async waitForJob({ signal, onProgress }) {
        let left = [...INTERVALS_SECONDS];
        let percent: number | undefined;
        for (;;) {
          let retryAfterSeconds: number | undefined;
          try {
            const progress = await job.getProgress(signal);
            onProgress(progress);
            if (progress.phase === 'ended') return progress;
            if (progress.percent !== percent) left = [...INTERVALS_SECONDS];
            percent = progress.percent;
          } catch (error) {
            if (!(error instanceof JobError) || error.kind !== 'rate-limited') throw error;
            ({ retryAfterSeconds } = error);
          }
          const waitSeconds = retryAfterSeconds ?? left.shift();
          if (waitSeconds === undefined) throw new JobError('other', 'The job makes no progress.');
          await sleep(Math.max(waitSeconds, 1), signal);
        }
      },
    };
  },
  describeError: describeJobError,
});
