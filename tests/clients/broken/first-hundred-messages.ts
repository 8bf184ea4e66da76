/** Only the first hundred messages are kept. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = ['arcgis-mission-job/parsing/long-lists'];

export default jobClient(
  'first-hundred-messages',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const messages = progress.fields['/messages'];
      if (!Array.isArray(messages)) return progress;
      return { ...progress, fields: { ...progress.fields, '/messages': messages.slice(0, 100) } };
    }
  },
);
