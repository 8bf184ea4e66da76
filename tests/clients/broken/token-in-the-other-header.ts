/** Sends the token where another service wants it. */
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = each('roma-asset-job/request', [
  'credential-x-auth-token',
  'credential-longest-x-auth-token',
]);

export default jobClient(
  'token-in-the-other-header',
  'roma-asset-job',
  class extends AssetJob {
    protected override headers(): Record<string, string> {
      return { Authorization: `Bearer ${this.options.token()}` };
    }
  },
);
