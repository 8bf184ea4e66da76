import type { Spec } from '../spec/Spec.ts';
import { decodeSegment } from './decodeSegment.ts';
import { splitPath } from './splitPath.ts';
import { splitServer } from './splitServer.ts';

/**
 * Reads the path parameters out of a URL path of a spec's endpoint, whatever its origin; `undefined` for another path, and for one with a
 * parameter left empty. It is split first and decoded then, as `createEndpointMatcher` does.
 */
export function createEndpointReader({
  path,
  serverTemplate,
}: Pick<Spec, 'path' | 'serverTemplate'>): (pathname: string) => Record<string, string> | undefined {
  const { prefix } = splitServer(serverTemplate);
  const segments = splitPath(path).map(toSegment);
  return (pathname) => {
    const all = splitPath(pathname);
    if (all.length !== prefix.length + segments.length) return undefined;
    if (!prefix.every((pattern, index) => pattern.test(all[index] ?? ''))) return undefined;
    const params: Record<string, string> = {};
    for (const [index, { pattern, names }] of segments.entries()) {
      const found = pattern.exec(decodeSegment(all[prefix.length + index] ?? ''));
      if (found === null) return undefined;
      for (const [place, name] of names.entries()) params[name] = found[place + 1] ?? '';
    }
    return params;
  };
}

/** One segment of the template: text as it stands, and parameters that hold whatever else is there. */
function toSegment(segment: string): { pattern: RegExp; names: string[] } {
  const names = [...segment.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name);
  const literals = segment
    .split(/\{[^{}]+\}/)
    .map((literal) => literal.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(`^${literals.join('([\\s\\S]+)')}$`), names };
}
