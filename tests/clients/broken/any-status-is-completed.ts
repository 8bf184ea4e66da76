/** The page shows one status, so that every status is taken for it. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';
import { MissionJob } from './lib/MissionJob.ts';

export const fails = [
  ...each('arcgis-mission-job/parsing', [
    'also-seen-submitted',
    'also-seen-processing',
    'also-seen-failed',
    'unknown-state',
    'without-status',
    'only-jobid',
    'only-messages',
    'only-starttime',
    'only-endtime',
    'only-type',
    'only-username',
    'only-customattributes',
  ]),
  ...each('arcgis-mission-job/lifecycle', ['two-waits', 'day-of-plateau']),
];

export default jobClient(
  'any-status-is-completed',
  'arcgis-mission-job',
  class extends MissionJob {
    protected override phaseOf(): JobPhase {
      return 'succeeded';
    }
  },
);
