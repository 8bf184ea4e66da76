/** Whatever comes with a 200 is a job. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { textAt } from '../reference/lib/textAt.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = each('arcgis-mission-job/parsing', [
  'case-error-in-200',
  'case-status-error-in-200',
  'ok-null',
  'ok-other-shape',
]);

export default jobClient(
  'error-in-200-read-as-job',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override toProgress(body: unknown): JobProgress {
      const state = textAt(body, '/status');
      return { state, phase: this.phaseOf(state), percent: this.percentOf(body), fields: {} };
    }
  },
);
