import { toEndpointFacts } from '../init/toEndpointFacts.ts';
import { shellQuote } from '../process/shellQuote.ts';
import type { Spec } from '../spec/Spec.ts';
import { drawParams } from './drawParams.ts';
import { jobPath } from './jobPath.ts';

const TOKEN = 'any-token';

/**
 * A line for a shell that asks for a job as the page wants it, and works as it stands.
 * @param more further headers by name
 */
export function curlLine(spec: Spec, origin: string, more: Record<string, string> = {}): string {
  const { method, headers, query } = toEndpointFacts(spec);
  const fill = (text: string) => text.replaceAll('{token}', TOKEN);
  const pairs = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, fill(value)]));
  const search = Object.keys(query).length === 0 ? '' : `?${pairs}`;
  return [
    'curl -s',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...Object.entries({ ...headers, ...more }).map(
      ([name, value]) => `-H ${shellQuote(`${name}: ${fill(value)}`)}`,
    ),
    shellQuote(`${origin}${jobPath(spec, drawParams(spec, spec.id))}${search}`),
  ].join(' ');
}
