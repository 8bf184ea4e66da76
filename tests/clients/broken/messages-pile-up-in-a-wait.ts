/** Each answer of a wait adds its messages to those before, though it holds them all. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';
import type { WaitOptions } from './lib/WaitOptions.ts';

export const fails = ['arcgis-mission-job/lifecycle/last-answer'];

export default jobClient(
  'messages-pile-up-in-a-wait',
  'arcgis-mission-job',
  class extends MissionJob {
    #messages: unknown[] | undefined;

    override waitForEnd(options: WaitOptions): Promise<JobProgress> {
      this.#messages = [];
      return super.waitForEnd(options);
    }

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const messages = valueAt(body, '/messages');
      if (this.#messages === undefined || !Array.isArray(messages)) return progress;
      this.#messages = [...this.#messages, ...messages];
      return { ...progress, fields: { ...progress.fields, '/messages': this.#messages } };
    }
  },
);
