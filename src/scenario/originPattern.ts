import { segmentPattern } from './segmentPattern.ts';

/** Matches the origins of a server's template. */
export function originPattern(template: string): RegExp {
  const [, origin = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)/i.exec(template) ?? [];
  const withoutDefaultPort = origin.replace(/^(https:.*):443$/i, '$1').replace(/^(http:.*):80$/i, '$1');
  return new RegExp(`^${segmentPattern(withoutDefaultPort)}$`, 'i');
}
