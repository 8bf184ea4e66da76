import type { Asked } from '../spec/Claim.ts';
import { jobRequest } from './jobRequest.ts';
import type { LiveRequest } from './LiveRequest.ts';
import type { Smoke } from './Smoke.ts';
import { unknownJob } from './unknownJob.ts';

/** One request that is sent once, for what is documented to come of it. */
export interface Probe {
  asked: Asked;
  request: LiveRequest;
  /** What it is, for people. */
  title: string;
}

/** What is asked before the job is polled: once without a credential, where the page wants one, and once for a job that cannot exist. */
export function planProbes({ spec, baseUrl, params, token }: Smoke): Probe[] {
  const nobody = unknownJob(spec.params, params);
  return [
    ...(spec.credentials.length === 0
      ? []
      : [
          {
            asked: 'no-credential' as const,
            request: jobRequest(spec, { baseUrl, params, token: undefined }),
            title: 'for the job without a credential',
          },
        ]),
    ...(nobody === undefined
      ? []
      : [
          {
            asked: 'unknown-job' as const,
            request: jobRequest(spec, { baseUrl, params: nobody, token }),
            title: `for a job that cannot exist (${spec.params.at(-1)?.name} ${nobody[spec.params.at(-1)?.name ?? '']})`,
          },
        ]),
  ];
}
