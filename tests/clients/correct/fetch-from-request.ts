/** The reference's requests; each interval is counted from the request, so that slow answers cost nothing. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { Backoff } from '../reference/lib/Backoff.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { sleep } from '../reference/lib/sleep.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';
import { RealityModelingJob } from '../reference/RealityModelingJob.ts';

const OPEN_PHASES = ['waiting', 'running', 'unknown'];
const MOST_UNKNOWN = 30;

async function follow(
  getProgress: () => Promise<JobProgress>,
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
): Promise<JobProgress> {
  const backoff = new Backoff([15, 30, 60, 120]);
  for (let unknown = 0; ; ) {
    const askedAtMs = performance.now();
    let waitSeconds: number;
    try {
      const progress = await getProgress();
      onProgress(progress);
      if (!OPEN_PHASES.includes(progress.phase)) return progress;
      unknown = progress.phase === 'unknown' ? unknown + 1 : 0;
      if (unknown > MOST_UNKNOWN) throw new JobError('other', `The state stays ${progress.state}.`);
      backoff.saw(progress.percent);
      waitSeconds = backoff.nextSeconds() - (performance.now() - askedAtMs) / 1000;
    } catch (error) {
      if (!(error instanceof JobError) || error.kind !== 'rate-limited') throw error;
      waitSeconds = error.retryAfterSeconds ?? backoff.nextSeconds();
    }
    await sleep(Math.max(waitSeconds, 1), signal);
  }
}

export default defineClient({
  name: 'fetch-from-request',
  version: '1.0.0',
  specs: ['itwin-reality-modeling', 'itwin-reality-analysis'],
  connect({ spec, baseUrl, token, params }) {
    const job =
      spec === 'itwin-reality-modeling'
        ? new RealityModelingJob({ baseUrl, token, jobId: params.id ?? '' })
        : new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      waitForJob: ({ signal, onProgress }) => follow(() => job.getProgress(signal), signal, onProgress),
    };
  },
  describeError: describeJobError,
});
