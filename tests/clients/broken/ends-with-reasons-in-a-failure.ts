/** A failure is one once its causes are known by the name of the table; under any other it is waited for. */

import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', ['state-failed', 'case-reason']),
  ...each('roma-asset-job/lifecycle', ['ends-at-failed', 'ends-at-failed-bare', 'ends-at-case-reason']),
  'roma-asset-job/lifecycle/two-waits',
  'roma-asset-job/parsing/no-percentage-at-failed',
  'roma-asset-job/parsing/again-case-reason',
];

export default jobClient(
  'ends-with-reasons-in-a-failure',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const isOpen = progress.state === 'Failed' && valueAt(body, '/reasons') === undefined;
      return isOpen ? { ...progress, phase: 'running' } : progress;
    }
  },
);
