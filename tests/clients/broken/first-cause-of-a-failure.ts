/** The first of the causes is read without a look whether there is one. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { valueAt } from '../reference/lib/valueAt.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  'roma-asset-job/parsing/case-failed-without-causes',
  'roma-asset-job/parsing/again-case-failed-without-causes',
  'roma-asset-job/lifecycle/ends-at-case-failed-without-causes',
];

export default jobClient(
  'first-cause-of-a-failure',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const causes = valueAt(body, '/reason');
      if (progress.state !== 'Failed' || !Array.isArray(causes)) return progress;
      const { error_msg: why } = causes[0];
      return { ...progress, fields: { ...progress.fields, '/reason/0/error_msg': why } };
    }
  },
);
