import { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import type { createPatches } from './createPatches.ts';

/**
 * Lets `request.setTimeout` count from when it is called. Node applies it when the socket has connected, which takes
 * no time on a network; an intercepted socket connects only with its answer, and until then the agent's 5 s would hold.
 */
export function createRequestTimeout(patches: ReturnType<typeof createPatches>): void {
  const nativeSetTimeout = ClientRequest.prototype.setTimeout;
  patches.replace(
    ClientRequest.prototype,
    'setTimeout',
    function setTimeout(this: ClientRequest, timeoutMs: number, callback?: () => void): ClientRequest {
      nativeSetTimeout.call(this, timeoutMs, callback);
      const apply = (socket: Socket) => socket.setTimeout(timeoutMs);
      if (this.socket) apply(this.socket);
      else this.once('socket', apply);
      return this;
    },
  );
}
