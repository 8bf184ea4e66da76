import type { ServerOptions } from 'node:http';

/** A token of 100,000 characters, percent-encoded at worst, and all the other headers; and a client may take its time. */
export const serverOptions: ServerOptions = {
  maxHeaderSize: 512 * 1024,
  requestTimeout: 0,
  headersTimeout: 0,
  keepAliveTimeout: 60_000,
};
