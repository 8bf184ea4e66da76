import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

const HOST = '127.0.0.1';

/** Has a server listen on the loopback interface, on a port of its own that stays the same. */
export class LoopbackListener {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: Set<Socket>;

  private constructor(server: Server, sockets: Set<Socket>, port: number) {
    this.#server = server;
    this.#sockets = sockets;
    this.port = port;
  }

  static async start(server: Server): Promise<LoopbackListener> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      // A client that resets its connection has its reasons.
      socket.on('error', () => {});
    });
    server.on('clientError', (_error, socket) => socket.destroy());
    return new LoopbackListener(server, sockets, await listen(server, 0));
  }

  /** Refuses connections from now on, and drops those that are open. */
  async refuse(): Promise<void> {
    if (!this.#server.listening) return;
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.drop();
    });
  }

  /** Takes connections again. */
  async accept(): Promise<void> {
    if (!this.#server.listening) await listen(this.#server, this.port);
  }

  /** Drops the connections that are open; new ones are taken. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
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
