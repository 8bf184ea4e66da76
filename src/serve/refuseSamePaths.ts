import { createEndpointReader } from '../scenario/createEndpointReader.ts';
import type { Spec } from '../spec/Spec.ts';
import { UsageError } from '../UsageError.ts';
import { drawParams } from './drawParams.ts';
import { jobPath } from './jobPath.ts';

/**
 * One server tells its specs by the paths of their endpoints.
 * @throws {UsageError} when two specs have the same
 */
export function refuseSamePaths(specs: readonly Spec[]): void {
  for (const [index, spec] of specs.entries()) {
    const read = createEndpointReader(spec);
    const other = specs
      .slice(0, index)
      .find((one) => read(jobPath(one, drawParams(one, one.id))) !== undefined);
    if (other === undefined) continue;
    throw new UsageError(
      `--spec ${spec.id}: expected an endpoint of its own, got ${jobPath(spec, {})}, which ${other.id} has too. Serve them one at a time, each on its own --port.`,
    );
  }
}
