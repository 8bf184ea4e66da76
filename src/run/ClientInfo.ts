import type { Client } from '../client/Client.ts';

/** What a client says of itself, in plain JSON. */
export type ClientInfo = Pick<Client, 'name' | 'version' | 'specs'> & { language: string };
