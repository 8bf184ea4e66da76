import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './Answer.ts';
import { createRequestListener } from './createRequestListener.ts';
import type { IncomingCall } from './IncomingCall.ts';

const HOST = '127.0.0.1';
/** A token of 100,000 characters, percent-encoded at worst, and all the other headers. */
export const MAX_HEADER_BYTES = 512 * 1024;

/** A server on the loopback interface, on a port of its own. */
export interface SocketServer {
  port: number;
  /** Refuses connections from now on, and drops those that are open. */
  refuse(): Promise<void>;
  /** Takes connections again, on the same port. */
  accept(): Promise<void>;
  /** Drops the connections that are open; new ones are taken. */
  drop(): void;
  close(): Promise<void>;
}

/** Starts a server that hands each request to `answer`. */
export async function startSocketServer(
  answer: (call: IncomingCall) => Promise<Answer>,
): Promise<SocketServer> {
  let port = 0;
  const originOf = () => `http://${HOST}:${port}`;
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: 0, headersTimeout: 0, keepAliveTimeout: 60_000 },
    createRequestListener(answer, originOf),
  );
  // Whoever takes it for a proxy is told no.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\n\r\n'));
  server.on('clientError', (_error, socket) => socket.destroy());
  port = await listen(server, 0);
  const refuse = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    port,
    refuse,
    accept: async () => {
      await listen(server, port);
    },
    drop: () => server.closeAllConnections(),
    close: () => (server.listening ? refuse() : Promise.resolve()),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
