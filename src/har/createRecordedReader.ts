import { createEndpointReader } from '../scenario/createEndpointReader.ts';
import { splitPath } from '../scenario/splitPath.ts';
import { splitServer } from '../scenario/splitServer.ts';
import type { Spec } from '../spec/Spec.ts';

/**
 * Reads the path parameters out of a recorded URL of a spec's endpoint; `undefined` for another one. A recording may come from a gateway or
 * a test system: any origin is right, and whatever stands in front of the path. Of a path that is all parameters, the server's own part
 * has to be there as well, for it would match anything.
 */
export function createRecordedReader({
  path,
  serverTemplate,
}: Pick<Spec, 'path' | 'serverTemplate'>): (url: string) => Record<string, string> | undefined {
  const isTelling = splitPath(path).some((segment) => !/^\{[^{}]+\}$/.test(segment));
  const server = isTelling ? '' : serverTemplate;
  const read = createEndpointReader({ path, serverTemplate: server });
  const count = splitServer(server).prefix.length + splitPath(path).length;
  return (url) => {
    if (!URL.canParse(url)) return undefined;
    const segments = splitPath(new URL(url).pathname);
    return segments.length < count ? undefined : read(`/${segments.slice(-count).join('/')}`);
  };
}
