/** A status that is not one of the good ones has to be bad. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', [
    'also-seen-running',
    'also-seen-succeeded',
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
  'unknown-word-is-failure',
  'roma-asset-job',
  class extends AssetJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      const phase = super.phaseOf(state);
      return phase === 'unknown' ? 'failed' : phase;
    }
  },
);
