/** Whoever asks twice gets the messages of both answers. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  'arcgis-mission-job/parsing/again-case-more-messages-than-codes',
  'arcgis-mission-job/parsing/again-without-percentage',
  'arcgis-mission-job/parsing/again-other-total',
  'arcgis-mission-job/lifecycle/last-answer',
];

export default jobClient(
  'messages-pile-up',
  'arcgis-mission-job',
  class extends MissionJob {
    #messages: unknown[] = [];

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const messages = valueAt(body, '/messages');
      if (!Array.isArray(messages)) return progress;
      this.#messages = [...this.#messages, ...messages];
      return { ...progress, fields: { ...progress.fields, '/messages': this.#messages } };
    }
  },
);
