/** Finished is what an export becomes by its download, so that an import cannot be. */

import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  'roma-asset-job/parsing/case-import-finished',
  'roma-asset-job/lifecycle/ends-at-case-import-finished',
  'roma-asset-job/parsing/again-case-import-finished',
];

export default jobClient(
  'finished-only-of-exports',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const isOdd = progress.state === 'Finished' && valueAt(body, '/type') === 'importAsset';
      return isOdd ? { ...progress, phase: 'unknown' } : progress;
    }
  },
);
