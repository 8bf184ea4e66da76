/** The reference's requests; after 120 s the sequence starts over at 15 s, and so it does after an error. */
import { defineClient } from '../../../src/client/defineClient.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import { sleep } from '../reference/lib/sleep.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';

const MOST_TRIES = 3;
const MOST_UNKNOWN = 60;

function* sequence(): Generator<number, never> {
  for (;;) yield* [15, 30, 60, 120];
}

export default defineClient({
  name: 'starts-over',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect({ baseUrl, token, params }) {
    const job = new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      async waitForJob({ signal, onProgress }) {
        let waits = sequence();
        let percent: number | undefined;
        let tries = 0;
        let unknown = 0;
        for (;;) {
          let atLeastSeconds = 1;
          try {
            const progress = await job.getProgress(signal);
            tries = 0;
            onProgress(progress);
            if (['succeeded', 'failed', 'cancelled'].includes(progress.phase)) return progress;
            unknown = progress.phase === 'unknown' ? unknown + 1 : 0;
            if (unknown > MOST_UNKNOWN) throw new JobError('other', `The state stays ${progress.state}.`);
            if (progress.percent !== percent) waits = sequence();
            percent = progress.percent;
          } catch (error) {
            tries += 1;
            const passing =
              error instanceof JobError && ['rate-limited', 'server', 'network'].includes(error.kind);
            if (!passing || tries > MOST_TRIES) throw error;
            waits = sequence();
            atLeastSeconds = error.retryAfterSeconds ?? 1;
          }
          await sleep(Math.max(waits.next().value, atLeastSeconds), signal);
        }
      },
    };
  },
  describeError: describeJobError,
});
