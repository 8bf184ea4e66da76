import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '../transport/createRequestListener.ts';
import { serverOptions } from '../transport/serverOptions.ts';
import { UsageError } from '../UsageError.ts';
import type { MockServer } from './MockServer.ts';

/** A thousand jobs polled at once over connections of their own, and whoever looks at them. More are closed as they come. */
const MOST_CONNECTIONS = 2000;
/** A client that does not come to the end of its headers, or of its request, loses its connection. */
const HEADERS_MS = 60_000;
const REQUEST_MS = 300_000;
/** What the client is told where Node gives its request up; else that it is none. */
const CLIENT_ERRORS = new Map([
  ['HPE_HEADER_OVERFLOW', '431 Request Header Fields Too Large'],
  ['ERR_HTTP_REQUEST_TIMEOUT', '408 Request Timeout'],
]);
/** What is under way may end before the connections are cut. */
const GRACE_MS = 500;

/** A server that listens. */
export interface ListeningServer {
  /** Such as `http://127.0.0.1:4010`. */
  origin: string;
  /** Takes no more connections, ends those that wait, and resolves when all are closed. */
  stop(): Promise<void>;
}

/**
 * Has a mock server listen; port 0 is any that is free.
 * @throws {UsageError} when it cannot
 */
export async function startMockServer(
  mock: MockServer,
  { host, port }: { host: string; port: number },
): Promise<ListeningServer> {
  let origin = '';
  const server = createServer(
    { ...serverOptions, headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS },
    createRequestListener(
      (call) => mock.answer(call),
      () => origin,
    ),
  );
  server.maxConnections = MOST_CONNECTIONS;
  // A client that resets its connection has its reasons.
  server.on('connection', (socket) => socket.on('error', () => {}));
  server.on('clientError', ({ code }: NodeJS.ErrnoException, socket) => {
    const status = CLIENT_ERRORS.get(code ?? '') ?? '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
    else socket.destroy();
  });
  // Whoever takes it for a proxy is told no.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(toUsageError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  origin = `http://${host.includes(':') ? `[${host}]` : host}:${own}`;
  return {
    origin,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      mock.end();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
      await closed;
      clearTimeout(cut);
    },
  };
}

function toUsageError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UsageError(
        `--port ${port}: expected a free port, got one that is in use. Name another one, or 0 for any that is free.`,
      );
    case 'EACCES':
      return new UsageError(
        `--port ${port}: expected a port that may be opened, got ${error.code}. Ports from 1024 on mostly may.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new UsageError(
        `--host ${host}: expected an address of this machine, such as 127.0.0.1 or 0.0.0.0, got ${error.code}.`,
      );
    default:
      return error;
  }
}
