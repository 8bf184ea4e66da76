import type { Spec } from '../spec/Spec.ts';
import type { Reply } from './Scenario.ts';

/**
 * An error answer: the documented example of that status where the page has one, else a line of plain text, as a
 * gateway would send it.
 */
export function errorReply(spec: Spec, status: number, headers: Record<string, string> = {}): Reply {
  const documented = spec.responses.find((response) => response.status === status);
  const example = documented?.examples[0];
  const retryAfter = headers['retry-after'];
  const label = retryAfter === undefined ? `${status}` : `${status} Retry-After: ${retryAfter}`;
  if (documented === undefined || example === undefined) {
    return {
      label,
      status,
      headers: { 'content-type': 'text/plain', ...headers },
      body: { text: `Error ${status}` },
    };
  }
  return {
    label,
    status,
    headers: { 'content-type': documented.contentType, ...headers },
    body: { json: example.value },
  };
}
