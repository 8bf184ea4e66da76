import type { Client } from '../client/Client.ts';
import { clientOf } from '../run/clientOf.ts';
import type { ClientSource } from './ClientSource.ts';

/**
 * Finds the client in what `describeConformance` was given.
 * @throws {UsageError} when it is none
 */
export async function loadClient(source: ClientSource): Promise<Client> {
  const loaded = typeof source === 'function' ? await source() : source;
  return clientOf('default' in loaded ? loaded : { default: loaded }, 'describeConformance');
}
