import type { RunPlan } from '../driver/RunPlan.ts';
import type { Spec } from '../spec/Spec.ts';
import { decodeSegment } from './decodeSegment.ts';
import { splitPath } from './splitPath.ts';
import { splitServer } from './splitServer.ts';

/**
 * Tells to which wait of a run a URL belongs; -1 when to none.
 *
 * The path is split first and decoded then, segment by segment, so that an encoded slash stays inside its parameter. Server variables match
 * whatever they are set to.
 */
export function createEndpointMatcher(
  spec: Pick<Spec, 'path' | 'serverTemplate'>,
  waits: RunPlan['waits'],
  baseUrl?: string,
): (url: URL) => number {
  const server = splitServer(baseUrl ?? spec.serverTemplate);
  const expected = waits.map(({ params }) =>
    splitPath(spec.path).map((segment) =>
      segment.replace(/\{([^{}]+)\}/g, (whole, name: string) => params[name] ?? whole),
    ),
  );
  return (url) => {
    if (!server.origin.test(url.origin)) return -1;
    const segments = splitPath(url.pathname);
    const prefix = segments.slice(0, server.prefix.length);
    if (!server.prefix.every((pattern, index) => pattern.test(prefix[index] ?? ''))) return -1;
    const rest = segments.slice(server.prefix.length).map(decodeSegment);
    return expected.findIndex(
      (wanted) => wanted.length === rest.length && wanted.every((segment, index) => segment === rest[index]),
    );
  };
}
