/** A long token is cut. */
import { AssetJob } from './lib/AssetJob.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = ['roma-asset-job/request/credential-longest-x-auth-token'];

export default jobClient(
  'token-cut-at-8192-characters',
  'roma-asset-job',
  class extends AssetJob {
    protected override headers(): Record<string, string> {
      return { 'X-Auth-Token': this.options.token().slice(0, 8192) };
    }
  },
);
