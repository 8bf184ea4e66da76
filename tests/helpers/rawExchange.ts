import { connect, type Socket } from 'node:net';

/** A connection of which every byte is seen. */
export interface RawExchange {
  socket: Socket;
  /** What has arrived so far; one character a byte. */
  received(): string;
  /** Resolves with how it ended: `end`, or the code of its error. */
  over: Promise<string>;
}

/** Opens a connection to a loopback port and sends a text as it stands. */
export function rawExchange(port: number, text: string): RawExchange {
  let received = '';
  const socket = connect({ port, host: '127.0.0.1' });
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk;
  });
  const over = new Promise<string>((resolve) => {
    socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    socket.on('end', () => resolve('end'));
  });
  socket.write(text);
  return { socket, received: () => received, over };
}
