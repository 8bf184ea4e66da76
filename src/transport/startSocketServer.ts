import { createServer } from 'node:http';
import type { Answer } from './Answer.ts';
import { createRequestListener } from './createRequestListener.ts';
import type { IncomingCall } from './IncomingCall.ts';
import { LoopbackListener } from './LoopbackListener.ts';
import { serverOptions } from './serverOptions.ts';

/** Starts a server on a loopback port of its own that hands each request to `answer`. */
export async function startSocketServer(
  answer: (call: IncomingCall) => Promise<Answer>,
): Promise<LoopbackListener> {
  const server = createServer(
    serverOptions,
    createRequestListener(answer, () => `http://127.0.0.1:${listener.port}`),
  );
  // Whoever takes it for a proxy is told no.
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\n\r\n'));
  const listener: LoopbackListener = await LoopbackListener.start(server);
  return listener;
}
