/** Knows RUNNING, SUCCEEDED and FAILED of a later revision of the page, and not the words of this one. */
import type { JobPhase } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/parsing', [
    'example-running',
    'state-running',
    'state-success',
    'state-failed',
    'state-finished',
    'without-id',
    'without-type',
    'without-reason',
    'without-reasons',
    'without-progress-percent',
    'without-archive-id',
    'without-begin-time',
    'without-end-time',
    'only-status',
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
    'percent-top',
    'empty-lists',
  ]),
  ...each('roma-asset-job/lifecycle', [
    'ends-at-success',
    'ends-at-failed',
    'ends-at-finished',
    'quiet-after-end',
    'ends-at-success-bare',
    'ends-at-failed-bare',
    'ends-at-finished-bare',
  ]),
  'roma-asset-job/errors/in-wait-server-html',
  'roma-asset-job/parsing/split-texts',
  'roma-asset-job/parsing/again-bare',
  'roma-asset-job/parsing/again-after-error',
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

export default jobClient(
  'words-of-another-revision',
  'roma-asset-job',
  class extends AssetJob {
    protected override phaseOf(state: string | undefined): JobPhase {
      if (state === 'SUCCEEDED') return 'succeeded';
      if (state === 'FAILED') return 'failed';
      return state === 'RUNNING' ? 'running' : 'unknown';
    }
  },
);
