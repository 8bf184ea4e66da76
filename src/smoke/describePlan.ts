import { createSchedule } from './createSchedule.ts';
import { jobRequest } from './jobRequest.ts';
import { mostPolls } from './mostPolls.ts';
import { planProbes } from './planProbes.ts';
import type { Smoke } from './Smoke.ts';

/** Says beforehand what will be sent, where to, and how many requests that can be. */
export function describePlan(smoke: Smoke, isByClient = false): string {
  const { spec, maxWaitSeconds } = smoke;
  const probes = planProbes(smoke);
  const { intervalsSeconds } = createSchedule(spec.backoff?.intervalsSeconds);
  const shortest = Math.min(...intervalsSeconds);
  const most = probes.length + mostPolls(smoke);
  const schedule =
    spec.backoff === undefined
      ? `every ${shortest} s, as the page names no interval`
      : `after ${intervalsSeconds.join(', ')} s, from the first again when the percentage changes`;
  const { method, url } = jobRequest(spec, { ...smoke, token: undefined });
  return [
    `${spec.title}: at most ${most} requests in ${maxWaitSeconds} s, all to ${smoke.baseUrl}`,
    ...probes.map(({ title, request }) => `  1 × ${request.method} ${title}`),
    ...(isByClient
      ? ['  then what the client sends, a second apart at least and none before Retry-After is over']
      : [`  then ${method} ${url}`, `  ${schedule}, and never before Retry-After is over`]),
  ].join('\n');
}
