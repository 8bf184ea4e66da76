/** A job with the flag isCancelled is taken for one that is still being cancelled. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = ['arcgis-mission-job/parsing/state-completed-flagged'];

export default jobClient(
  'cancelled-flag-never-ends',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override cancelled(): JobPhase {
      return 'running';
    }
  },
);
