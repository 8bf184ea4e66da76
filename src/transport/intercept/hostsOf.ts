import { originPattern } from '../../scenario/originPattern.ts';
import type { Spec } from '../../spec/Spec.ts';

/**
 * Matches the origins that are a spec's own. Where the page leaves the whole host open, that is its sample value alone, or the base URL that
 * the user named.
 */
export function hostsOf(
  { serverTemplate, baseUrl }: Pick<Spec, 'serverTemplate' | 'baseUrl'>,
  given?: string,
): (origin: string) => boolean {
  // Nothing of the host stands fixed: it is made of variables, and the dots between them.
  const isOpen = /^[a-z]+:\/\/(\{[^{}]+\}|\.)+(:[^/]*)?(\/|$)/i.test(serverTemplate);
  const pattern = originPattern(given ?? (isOpen ? baseUrl : serverTemplate));
  return (origin) => pattern.test(origin);
}
