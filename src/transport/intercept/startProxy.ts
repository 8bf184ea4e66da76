import { createServer } from 'node:http';
import { createServer as createSecureServer, type Server } from 'node:https';
import type { Socket } from 'node:net';
import type { Answer } from '../Answer.ts';
import { createRequestListener } from '../createRequestListener.ts';
import type { IncomingCall } from '../IncomingCall.ts';
import { LoopbackListener } from '../LoopbackListener.ts';
import { serverOptions } from '../serverOptions.ts';
import type { Authority } from './createAuthority.ts';

const REFUSAL = 'Refused by Pollspec: not the page\u2019s host, and nothing is forwarded.';

export interface ProxyOptions {
  authority: Authority;
  /** Whether an origin, such as `https://api.example.com`, is to be answered. */
  isOurs(origin: string): boolean;
  answer(call: IncomingCall): Promise<Answer>;
  /** Told of each host that is not, as `host:port`. */
  onRefused(target: string): void;
}

/**
 * Starts a proxy on a loopback port that plays the hosts that are ours, with certificates for their names, and refuses all others. It never
 * opens a connection.
 */
export async function startProxy({
  authority,
  isOurs,
  answer,
  onRefused,
}: ProxyOptions): Promise<LoopbackListener> {
  const hosts = new Map<string, Promise<Server>>();
  /** By the port of the client, which the secured socket above has too. */
  const connections = new Map<number, Socket>();
  const serverFor = (origin: string): Promise<Server> => {
    const known = hosts.get(origin) ?? startHost({ origin, authority, answer, connections });
    hosts.set(origin, known);
    return known;
  };
  const answerPlain = createRequestListener(answer, () => '');
  const proxy = createServer(serverOptions, (request, response) => {
    const { url = '' } = request;
    const target = URL.canParse(url) ? new URL(url) : undefined;
    if (target !== undefined && isOurs(target.origin)) {
      answerPlain(request, response);
      return;
    }
    if (target !== undefined) onRefused(`${target.hostname}:${target.port || '80'}`);
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(REFUSAL);
  });
  proxy.on('connect', ({ url: target = '' }, socket: Socket, head: Buffer) => {
    socket.on('error', () => {});
    const origin = `https://${target.replace(/:443$/, '')}`;
    if (!isOurs(origin)) {
      onRefused(target);
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    void serverFor(origin).then(
      (server) => {
        socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        if (head.length > 0) socket.unshift(head);
        const { remotePort = 0 } = socket;
        connections.set(remotePort, socket);
        socket.on('close', () => connections.delete(remotePort));
        server.emit('connection', socket);
      },
      () => socket.destroy(),
    );
  });
  return LoopbackListener.start(proxy);
}

/** A server that never listens: it takes the connections that the proxy hands over. */
async function startHost({
  origin,
  authority,
  answer,
  connections,
}: Pick<ProxyOptions, 'authority' | 'answer'> & {
  origin: string;
  connections: ReadonlyMap<number, Socket>;
}): Promise<Server> {
  const { key, cert } = await authority.issue(new URL(origin).hostname);
  const server = createSecureServer(
    { ...serverOptions, key, cert, ALPNProtocols: ['http/1.1'] },
    createRequestListener(
      answer,
      () => origin,
      (socket) => connections.get(socket.remotePort ?? 0) ?? socket,
    ),
  );
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}
