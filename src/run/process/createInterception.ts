import type { Endpoint, EndpointRun } from '../../driver/process/Endpoint.ts';
import { createAuthority } from '../../transport/intercept/createAuthority.ts';
import { hostsOf } from '../../transport/intercept/hostsOf.ts';
import { startProxy } from '../../transport/intercept/startProxy.ts';
import { writeTrust } from '../../transport/intercept/writeTrust.ts';
import type { Endpoints } from './Endpoints.ts';
import { surestRun } from './surestRun.ts';

/** So many runs are kept, so that a late request finds the one that it belongs to. */
const MOST_KEPT = 20;

/** What interception needs for one run; one proxy for each process. */
export interface Interception {
  open(): Promise<Endpoints>;
  /** Removes what was written for it. */
  close(): Promise<void>;
}

/**
 * Prepares the interception of the page's own hosts, with a certificate authority made for this run.
 * @param baseUrl where the endpoint is instead of the spec's own server
 */
export async function createInterception(
  env: Record<string, string | undefined>,
  baseUrl?: string,
): Promise<Interception> {
  const authority = await createAuthority();
  const trust = await writeTrust(authority.certificate, env);
  return {
    open: () => openEndpoints(authority, trust, baseUrl),
    close: () => trust.remove(),
  };
}

async function openEndpoints(
  authority: Awaited<ReturnType<typeof createAuthority>>,
  trust: Awaited<ReturnType<typeof writeTrust>>,
  baseUrl: string | undefined,
): Promise<Endpoints> {
  let isOurs: (origin: string) => boolean = () => false;
  /** The latest first. */
  const runs: EndpointRun[] = [];
  let refused = new Set<string>();
  const proxy = await startProxy({
    authority,
    isOurs: (origin) => isOurs(origin),
    answer: async (call) => (await surestRun(runs, call)?.answer(call)) ?? 'reset',
    onRefused: (target) => refused.add(target),
  });
  return {
    env: trust.envFor(proxy.port),
    // Requests of two runs at once could not be told apart.
    mostParallel: 1,
    patternOf: () => baseUrl,
    open: (spec) => async (run) => {
      isOurs = hostsOf(spec, baseUrl);
      runs.unshift(run);
      runs.length = Math.min(runs.length, MOST_KEPT);
      // A run before may have had its connections refused.
      await proxy.accept();
      const mine = new Set<string>();
      refused = mine;
      return {
        baseUrl: baseUrl ?? spec.baseUrl,
        refuse: () => proxy.refuse(),
        accept: () => proxy.accept(),
        // The connections of one process serve all its runs; a client may keep one that is dropped in its pool.
        drop: () => {},
        refusedHosts: () => [...mine],
      } satisfies Endpoint;
    },
    close: () => proxy.refuse(),
  };
}
