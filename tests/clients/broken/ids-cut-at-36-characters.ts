/** An id longer than a UUID is cut. */
import type { ConnectOptions } from '../../../src/client/Client.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = each('roma-asset-job/request', [
  'path-longest-project-id',
  'path-longest-instance-id',
  'path-longest-job-id',
]);

export default jobClient(
  'ids-cut-at-36-characters',
  'roma-asset-job',
  class extends AssetJob {
    constructor(options: ConnectOptions) {
      const params = Object.entries(options.params).map(([name, id]) => [name, id.slice(0, 36)]);
      super({ ...options, params: Object.fromEntries(params) });
    }
  },
);
