/** Looks at the body alone: an error is an answer that cannot be read. */
import type { JobProgress } from '../reference/lib/JobProgress.ts';
import { AssetJob } from './lib/AssetJob.ts';
import { each } from './lib/each.ts';
import { jobClient } from './lib/jobClient.ts';

export const fails = [
  ...each('roma-asset-job/errors', [
    '403',
    'extra-property',
    'optional-null',
    'optional-absent',
    'body-html',
    'body-empty',
    'body-empty-object',
    'body-null',
    'body-error-null',
    'body-truncated',
    'body-invalid-utf8',
    'body-other-type',
    'body-huge',
    'server-html',
    'status-400',
    'status-404',
    'status-408',
    'status-429',
    'status-500',
    'status-502',
    'status-503',
    'status-504',
    'message-403',
    'in-wait-403',
    'in-wait-html',
    'in-wait-server-html',
  ]),
  ...each('roma-asset-job/lifecycle', ['gone', 'gone-at-once']),
  'roma-asset-job/errors/in-wait-403-repeated',
  'roma-asset-job/errors/in-wait-server-html-repeated',
];

export default jobClient(
  'status-not-checked',
  'roma-asset-job',
  class extends AssetJob {
    override async getProgress(signal: AbortSignal): Promise<JobProgress> {
      return this.toProgress(this.parse(await this.ask(signal)));
    }
  },
);
