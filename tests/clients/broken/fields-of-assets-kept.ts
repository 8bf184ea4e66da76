/** Each answer is laid over the one before it. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  'roma-asset-job/parsing/again-bare',
  'roma-asset-job/parsing/again-without-percentage',
  'roma-asset-job/parsing/again-case-reason',
  'roma-asset-job/parsing/again-case-reasons',
  'roma-asset-job/parsing/again-case-times-as-text',
  'roma-asset-job/parsing/again-case-times-as-numbers',
  'roma-asset-job/parsing/again-case-finished-without-archive',
  'roma-asset-job/parsing/again-case-failed-without-causes',
  'roma-asset-job/parsing/again-case-import-success',
  'roma-asset-job/parsing/again-case-import-finished',
  'roma-asset-job/lifecycle/last-answer',
];

export default jobClient(
  'fields-of-assets-kept',
  'roma-asset-job',
  class extends AssetJob {
    #fields: Record<string, unknown> = {};

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      this.#fields = { ...this.#fields, ...progress.fields };
      return { ...progress, fields: this.#fields };
    }
  },
);
