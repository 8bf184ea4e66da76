/** A job that is neither running nor failed has to be a success. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', [
    'also-seen-running',
    'also-seen-failed',
    'unknown-state',
    'without-status',
    'only-id',
    'only-type',
    'only-reason',
    'only-reasons',
    'only-progress-percent',
    'only-archive-id',
    'only-begin-time',
    'only-end-time',
  ]),
  ...each('roma-asset-job/lifecycle', ['unknown-state-once', 'unknown-state-for-ever']),
];

export default jobClient(
  'not-failed-is-success',
  'roma-asset-job',
  class extends AssetJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      if (state === 'Running') return 'running';
      return state === 'Failed' ? 'failed' : 'succeeded';
    }
  },
);
