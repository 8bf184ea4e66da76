import type { Client } from '../../../../src/client/Client.ts';

/** A module that holds a broken client and names what it fails. */
export interface BrokenClient {
  default: Client;
  /** Ids of every check with the verdict `fail`, whatever its level. */
  fails: string[];
}
