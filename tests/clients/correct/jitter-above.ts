/** The reference's requests; every wait is 1 to 9 % longer than it has to be, so that clients spread. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import { sleep } from '../reference/lib/sleep.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';
import { RealityModelingJob } from '../reference/RealityModelingJob.ts';

const INTERVALS_SECONDS = [15, 30, 60, 120];
const STRETCHES = [1.05, 1.01, 1.09, 1.03, 1.07];
const MOST_STRANGE_POLLS = 30;

export default defineClient({
  name: 'jitter-above',
  version: '1.0.0',
  specs: ['itwin-reality-modeling', 'itwin-reality-analysis'],
  connect({ spec, baseUrl, token, params }) {
    const job =
      spec === 'itwin-reality-modeling'
        ? new RealityModelingJob({ baseUrl, token, jobId: params.id ?? '' })
        : new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      async waitForJob({ signal, onProgress }) {
        let place = 0;
        let percent: number | undefined;
        let strange = 0;
        for (let poll = 0; ; poll += 1) {
          const progress = await job.getProgress(signal).catch(rateLimited);
          if (!(progress instanceof JobError)) {
            onProgress(progress);
            if (!['waiting', 'running', 'unknown'].includes(progress.phase)) return progress;
            strange = progress.phase === 'unknown' ? strange + 1 : 0;
            if (strange > MOST_STRANGE_POLLS)
              throw new JobError('other', `The state stays ${progress.state}.`);
            // An absent percentage is a value like any other here.
            if (progress.percent !== percent) place = 0;
            percent = progress.percent;
          }
          const retryAfter = progress instanceof JobError ? progress.retryAfterSeconds : undefined;
          const waitSeconds = retryAfter ?? INTERVALS_SECONDS[Math.min(place++, 3)] ?? 120;
          await sleep(Math.max(waitSeconds, 1) * (STRETCHES[poll % STRETCHES.length] ?? 1), signal);
        }
      },
    };
  },
  describeError: describeJobError,
});

function rateLimited(error: unknown): JobError {
  if (error instanceof JobError && error.kind === 'rate-limited') return error;
  throw error;
}
