import type { Client } from './Client.ts';

/** Types a client adapter; returns it unchanged. */
export function defineClient(client: Client): Client {
  return client;
}
