import { originPattern } from './originPattern.ts';
import { segmentPattern } from './segmentPattern.ts';
import { splitPath } from './splitPath.ts';

/** A server's template as patterns: of its origins, and of each segment of the path that all its endpoints have in front. */
export function splitServer(template: string): { origin: RegExp; prefix: RegExp[] } {
  const path = template.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '');
  return {
    origin: originPattern(template),
    prefix: splitPath(path.replace(/\/$/, '')).map((part) => new RegExp(`^${segmentPattern(part)}$`)),
  };
}
