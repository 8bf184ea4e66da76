/** Ids are written in lower case before they are sent. */
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = ['roma-asset-job/request/path-case'];

export default jobClient(
  'ids-in-lower-case',
  'roma-asset-job',
  class extends AssetJob {
    protected override url(): string {
      const { params } = this.options;
      return Object.values(params).reduce((url, id) => url.replace(id, id.toLowerCase()), super.url());
    }
  },
);
