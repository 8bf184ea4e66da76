/** The id of a package is remembered, also when the package is gone. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  'roma-asset-job/parsing/again-case-finished-without-archive',
  'roma-asset-job/parsing/again-bare',
  'roma-asset-job/parsing/again-case-reason',
  'roma-asset-job/parsing/again-case-reasons',
  'roma-asset-job/parsing/again-case-times-as-text',
  'roma-asset-job/parsing/again-case-times-as-numbers',
  'roma-asset-job/parsing/again-case-failed-without-causes',
  'roma-asset-job/parsing/again-case-import-success',
  'roma-asset-job/parsing/again-case-import-finished',
];

export default jobClient(
  'archive-id-kept',
  'roma-asset-job',
  class extends AssetJob {
    #archiveId: unknown;

    protected override toProgress(body: unknown): JobProgress {
      const progress = super.toProgress(body);
      this.#archiveId = progress.fields['/archive_id'] ?? this.#archiveId;
      return { ...progress, fields: { ...progress.fields, '/archive_id': this.#archiveId } };
    }
  },
);
