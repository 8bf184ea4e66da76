/** 0.35 of the job is shown as 0.35 percent. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { numberAt } from '../reference/lib/numberAt.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', [
    'percent-top',
    'percent-fraction',
    'percent-tiny',
    'percent-when-not-active',
    'example-running',
    'without-id',
    'without-type',
    'without-status',
    'without-reason',
    'without-archive-id',
    'without-begin-time',
    'without-end-time',
    'without-reasons',
    'only-progress-percent',
    'long-texts',
    'unicode-texts',
    'long-lists',
    'unknown-property',
    'case-reason',
    'case-reasons',
    'case-times-as-text',
    'case-times-as-numbers',
    'case-finished-without-archive',
    'charset',
    'empty-lists',
  ]),
  ...each('roma-asset-job/lifecycle', ['changes-in-order', 'two-waits', 'every-change', 'last-percentage']),
  'roma-asset-job/parsing/split-texts',
  'roma-asset-job/parsing/again-bare',
  'roma-asset-job/parsing/again-after-error',
  'roma-asset-job/parsing/case-import-success',
  'roma-asset-job/parsing/case-import-finished',
  'roma-asset-job/parsing/again-case-reason',
  'roma-asset-job/parsing/again-case-reasons',
  'roma-asset-job/parsing/again-case-times-as-text',
  'roma-asset-job/parsing/again-case-times-as-numbers',
  'roma-asset-job/parsing/again-case-finished-without-archive',
  'roma-asset-job/parsing/again-case-failed-without-causes',
  'roma-asset-job/parsing/again-case-import-success',
  'roma-asset-job/parsing/again-case-import-finished',
  'roma-asset-job/parsing/case-failed-without-causes',
];

export default jobClient(
  'fraction-shown-as-percent',
  'roma-asset-job',
  class extends AssetJob {
    protected override toProgress(body: unknown): JobProgress {
      return { ...super.toProgress(body), percent: numberAt(body, '/progress_percent') };
    }
  },
);
