import type { ClientInfo } from '../run/ClientInfo.ts';
import { UsageError } from '../UsageError.ts';
import type { GivenSpec } from './GivenSpec.ts';
import { resolveSpec } from './resolveSpec.ts';
import { suggest } from './suggest.ts';
import { uniqueSpecs } from './uniqueSpecs.ts';

/**
 * The specs that a client is judged against, each once: those asked for, else all that it implements.
 * @param alone whether it is the only client of the run, so that every spec asked for has to be one of its own
 * @throws {UsageError} when it does not implement what was asked for, or implements what is not known
 */
export async function specsFor(
  client: ClientInfo,
  asked: GivenSpec[],
  { alone, cwd }: { alone: boolean; cwd: string },
): Promise<GivenSpec[]> {
  if (asked.length === 0)
    return uniqueSpecs(await Promise.all(client.specs.map((id) => resolveOwn(id, client, cwd))));
  const strange = asked.find(({ spec }) => !client.specs.includes(spec.id));
  if (strange !== undefined && alone) {
    throw new UsageError(
      `--spec ${strange.given}: expected a spec that ${client.name} implements (${client.specs.join(', ')}), got ${strange.spec.id}. If it does implement it, add it to specs in the client.${suggest(strange.spec.id, client.specs)}`,
    );
  }
  return uniqueSpecs(asked.filter(({ spec }) => client.specs.includes(spec.id)));
}

async function resolveOwn(id: string, client: ClientInfo, cwd: string): Promise<GivenSpec> {
  try {
    return await resolveSpec(id, cwd);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new UsageError(`specs of ${client.name}: ${error.message}`);
  }
}
