/** A job has succeeded once its package is there: an import, which has none, is waited for on and on. */

import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', ['case-import-success']),
  ...each('roma-asset-job/lifecycle', ['ends-at-case-import-success', 'ends-at-success-bare']),
  'roma-asset-job/parsing/again-case-import-success',
];

export default jobClient(
  'success-only-with-an-archive',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const isPacking = progress.state === 'Success' && valueAt(body, '/archive_id') === undefined;
      return isPacking ? { ...progress, phase: 'running' } : progress;
    }
  },
);
