import { FILL_IN } from '../init/FILL_IN.ts';
import { toEndpointFacts } from '../init/toEndpointFacts.ts';
import { jobPath } from '../serve/jobPath.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import type { LiveRequest } from './LiveRequest.ts';

const TOKEN = '{token}';

/**
 * The documented request for the progress of a job.
 *
 * @param token absent: without a credential
 * @throws {UsageError} where the spec leaves open what a required parameter holds
 */
export function jobRequest(
  spec: Spec,
  { baseUrl, params, token }: { baseUrl: string; params: Record<string, string>; token: string | undefined },
): LiveRequest {
  const facts = toEndpointFacts(spec);
  const fill = (pairs: Record<string, string>): [string, string][] =>
    Object.entries(pairs).flatMap(([name, value]): [string, string][] => {
      if (value === FILL_IN) {
        throw new UsageError(
          `${spec.id}: expected the spec to give ${name} an example or a default, which smoke mode can send; it gives none.`,
        );
      }
      if (!value.includes(TOKEN)) return [[name, value]];
      return token === undefined ? [] : [[name, value.replaceAll(TOKEN, () => token)]];
    });
  const path = jobPath({ baseUrl, path: spec.path }, params);
  const query = new URLSearchParams(fill(facts.query)).toString();
  return {
    method: facts.method,
    url: `${new URL(baseUrl).origin}${path}${query === '' ? '' : `?${query}`}`,
    headers: Object.fromEntries(fill(facts.headers)),
  };
}
