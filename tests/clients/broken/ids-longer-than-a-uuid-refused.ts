/** An id of more than 36 characters is called wrong before anything is asked. */
import { JobError } from '../reference/lib/JobError.ts';
import type { Answer } from './lib/Answer.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = each('roma-asset-job/request', [
  'path-longest-instance-id',
  'path-longest-project-id',
  'path-longest-job-id',
]);

const LONGEST_CHARACTERS = 36;

export default jobClient(
  'ids-longer-than-a-uuid-refused',
  'roma-asset-job',
  class extends AssetJob {
    protected override async ask(signal: AbortSignal): Promise<Answer> {
      const isLong = (id: string) => id.length > LONGEST_CHARACTERS;
      if (Object.values(this.options.params).some(isLong)) throw new JobError('other', 'That is no id.');
      return await super.ask(signal);
    }
  },
);
