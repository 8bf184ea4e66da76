import type { Endpoint } from '../../driver/process/Endpoint.ts';
import type { Answer } from '../../transport/Answer.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';
import { createAuthority } from '../../transport/intercept/createAuthority.ts';
import { hostsOf } from '../../transport/intercept/hostsOf.ts';
import { startProxy } from '../../transport/intercept/startProxy.ts';
import { writeTrust } from '../../transport/intercept/writeTrust.ts';
import type { Endpoints } from './Endpoints.ts';

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
  let answer: (call: IncomingCall) => Promise<Answer> = async () => 'reset';
  let refused = new Set<string>();
  const proxy = await startProxy({
    authority,
    isOurs: (origin) => isOurs(origin),
    answer: (call) => answer(call),
    onRefused: (target) => refused.add(target),
  });
  return {
    env: trust.envFor(proxy.port),
    // Requests of two runs at once could not be told apart.
    mostParallel: 1,
    patternOf: () => baseUrl,
    open: (spec) => async (own) => {
      isOurs = hostsOf(spec, baseUrl);
      answer = own;
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
