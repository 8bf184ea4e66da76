import type { Spec } from '../spec/Spec.ts';
import type { Reply } from './Scenario.ts';

/** A 200 answer with any JSON body, of the content type that the page documents. */
export function jsonReply(spec: Spec, json: unknown, label = '200'): Reply {
  const contentType =
    spec.responses.find((response) => response.status === 200)?.contentType ?? 'application/json';
  return { label, status: 200, headers: { 'content-type': contentType }, body: { json } };
}
