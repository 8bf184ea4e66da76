import type { Client } from '../client/Client.ts';

/** A client, or what imports it; what imports it late lets the interception be in place before. */
export type ClientSource = Client | (() => Promise<Client | { default: Client }>);
