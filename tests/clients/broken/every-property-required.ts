/** Wants every property of the example in every answer. */

import { JobError } from '../reference/lib/JobError.ts';
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', [
    'without-id',
    'without-type',
    'without-reason',
    'without-progress-percent',
    'without-archive-id',
    'without-begin-time',
    'without-end-time',
    'only-status',
    'case-reason',
    'case-reasons',
    'case-times-as-text',
    'case-times-as-numbers',
    'case-finished-without-archive',
  ]),
  ...each('roma-asset-job/lifecycle', [
    'goes-on-without-percentage',
    'ends-at-success-bare',
    'ends-at-failed-bare',
    'ends-at-finished-bare',
    'goes-on-bare',
  ]),
  'roma-asset-job/parsing/again-bare',
  'roma-asset-job/parsing/case-import-success',
  'roma-asset-job/parsing/case-import-finished',
  'roma-asset-job/lifecycle/ends-at-case-reason',
  'roma-asset-job/lifecycle/ends-at-case-reasons',
  'roma-asset-job/lifecycle/ends-at-case-finished-without-archive',
  'roma-asset-job/lifecycle/ends-at-case-import-success',
  'roma-asset-job/lifecycle/ends-at-case-import-finished',
  'roma-asset-job/parsing/no-percentage-at-success',
  'roma-asset-job/parsing/no-percentage-at-failed',
  'roma-asset-job/parsing/no-percentage-at-finished',
  'roma-asset-job/parsing/again-without-percentage',
  'roma-asset-job/parsing/again-case-reason',
  'roma-asset-job/parsing/again-case-reasons',
  'roma-asset-job/parsing/again-case-times-as-text',
  'roma-asset-job/parsing/again-case-times-as-numbers',
  'roma-asset-job/parsing/again-case-finished-without-archive',
  'roma-asset-job/parsing/again-case-failed-without-causes',
  'roma-asset-job/parsing/again-case-import-success',
  'roma-asset-job/parsing/again-case-import-finished',
  'roma-asset-job/parsing/case-failed-without-causes',
  'roma-asset-job/lifecycle/ends-at-case-failed-without-causes',
];

const REQUIRED = [
  '/id',
  '/type',
  '/status',
  '/reason',
  '/progress_percent',
  '/archive_id',
  '/begin_time',
  '/end_time',
];

export default jobClient(
  'every-property-required',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      const missing = REQUIRED.filter((pointer) => !(pointer in progress.fields));
      if (missing.length > 0) throw new JobError('malformed', `The answer has no ${missing.join(', ')}.`);
      return progress;
    }
  },
);
