/** An EventTarget that tells of each answer; a rise of the percentage, or a fall, begins the schedule anew. Counts an error as no answer. */
import type { ConnectOptions } from '../../../src/client/Client.ts';
import { defineClient } from '../../../src/client/defineClient.ts';
import type { Observation } from '../../../src/client/Observation.ts';
import { describeJobError } from '../reference/lib/describeJobError.ts';
import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { RealityAnalysisJob } from '../reference/RealityAnalysisJob.ts';

const SCHEDULE_SECONDS = [15, 30, 60, 120];
const LONGEST_TIMER_SECONDS = 2_000_000;
const MOST_IN_A_ROW = 20;

class Watcher extends EventTarget {
  readonly #job: RealityAnalysisJob;
  readonly #signal: AbortSignal;
  #waits: number[] = [...SCHEDULE_SECONDS];
  #percent: number | undefined;
  #odd = 0;

  constructor(job: RealityAnalysisJob, signal: AbortSignal) {
    super();
    this.#job = job;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    this.#signal.addEventListener('abort', () => this.#fail(new JobError('cancelled', 'Stopped.')));
    if (this.#signal.aborted) this.#fail(new JobError('cancelled', 'Stopped.'));
    while (!this.#signal.aborted) {
      const seconds = await this.#look();
      if (seconds === undefined) return;
      await this.#rest(seconds);
    }
  }

  /** The seconds to wait now, if any. */
  async #look(): Promise<number | undefined> {
    try {
      const progress = await this.#job.getProgress(this.#signal);
      this.dispatchEvent(new CustomEvent('progress', { detail: progress }));
      if (['succeeded', 'failed', 'cancelled'].includes(progress.phase)) {
        this.dispatchEvent(new CustomEvent('end', { detail: progress }));
        return undefined;
      }
      this.#odd = progress.phase === 'unknown' ? this.#odd + 1 : 0;
      if (this.#odd > MOST_IN_A_ROW) return this.#fail(new JobError('other', 'The state is not known.'));
      return this.#due(progress);
    } catch (error) {
      if (!(error instanceof JobError) || !['rate-limited', 'server'].includes(error.kind))
        return this.#fail(error);
      this.#odd += 1;
      if (this.#odd > MOST_IN_A_ROW) return this.#fail(error);
      return Math.max(1, error.retryAfterSeconds ?? 30);
    }
  }

  #due({ percent }: JobProgress): number {
    if (percent !== undefined && percent !== this.#percent) {
      this.#waits = [...SCHEDULE_SECONDS];
      this.#percent = percent;
    }
    return this.#waits.shift() ?? SCHEDULE_SECONDS.at(-1) ?? 0;
  }

  async #rest(seconds: number): Promise<void> {
    for (let left = seconds; left > 0 && !this.#signal.aborted; left -= LONGEST_TIMER_SECONDS) {
      await new Promise<void>((resolve) => {
        const stop = () => {
          clearTimeout(timer);
          resolve();
        };
        const timer = setTimeout(() => {
          this.#signal.removeEventListener('abort', stop);
          resolve();
        }, Math.min(left, LONGEST_TIMER_SECONDS) * 1000);
        this.#signal.addEventListener('abort', stop, { once: true });
      });
    }
  }

  #fail(error: unknown): undefined {
    this.dispatchEvent(new CustomEvent('error', { detail: error }));
  }
}

function watch(
  { baseUrl, token, params }: ConnectOptions,
  signal: AbortSignal,
  onProgress: (seen: Observation) => void,
): Promise<JobProgress> {
  const job = new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
  const watcher = new Watcher(job, signal);
  return new Promise((resolve, reject) => {
    const listen = (name: string, take: (detail: never) => void) =>
      watcher.addEventListener(name, (event) => take((event as CustomEvent<never>).detail));
    listen('progress', onProgress);
    listen('end', resolve);
    listen('error', reject);
    void watcher.start();
  });
}

export default defineClient({
  name: 'analysis-event-target',
  version: '1.0.0',
  specs: ['itwin-reality-analysis'],
  connect(options) {
    const { baseUrl, token, params } = options;
    const job = new RealityAnalysisJob({ baseUrl, token, jobId: params.jobId ?? '' });
    return {
      getProgress: ({ signal }) => job.getProgress(signal),
      waitForJob: ({ signal, onProgress }) => watch(options, signal, onProgress),
    };
  },
  describeError: describeJobError,
});
