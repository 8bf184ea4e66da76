import type { EndpointRun } from '../../driver/process/Endpoint.ts';
import type { IncomingCall } from '../../transport/IncomingCall.ts';

/**
 * The run that bears most of a request, so that a late one does not reach another run; of two alike the later one.
 *
 * @param runs the latest first
 */
export function surestRun(runs: readonly EndpointRun[], call: IncomingCall): EndpointRun | undefined {
  const claims: number[] = runs.map((run) => run.claim(call));
  return runs[claims.indexOf(Math.max(...claims))];
}
