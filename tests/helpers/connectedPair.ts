import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

/** Two sockets that are connected to each other on this machine. */
export interface ConnectedPair {
  near: Socket;
  far: Socket;
  close(): Promise<void>;
}

/** Connects two sockets; what they receive is dropped unless somebody listens. */
export async function connectedPair(): Promise<ConnectedPair> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  const accepted = once(server, 'connection');
  const near = createConnection(address.port, '127.0.0.1');
  await once(near, 'connect');
  const [far] = (await accepted) as [Socket];
  for (const socket of [near, far]) socket.resume();
  return {
    near,
    far,
    async close() {
      for (const socket of [near, far]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
