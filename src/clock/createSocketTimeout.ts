import { Socket } from 'node:net';
import type { createPatches } from './createPatches.ts';
import { LONGEST_DELAY_MS } from './LONGEST_DELAY_MS.ts';

/**
 * Puts `socket.setTimeout` on virtual time, and with it `timeout` of `http.request`: Node runs it on timers of its own. The handle goes
 * where Node keeps its own, so that reads and writes refresh it.
 */
export function createSocketTimeout(
  patches: ReturnType<typeof createPatches>,
  start: (callback: () => void, delayMs: number) => NodeJS.Timeout,
): void {
  const slot = Object.getOwnPropertySymbols(new Socket()).find(
    ({ description }) => description === 'timeout',
  );
  if (!slot) return;
  const stop = (socket: Socket) => {
    const timer: NodeJS.Timeout | null | undefined = Reflect.get(socket, slot);
    timer?.close();
  };
  const seen = new WeakSet<Socket>();
  const nativeSetTimeout = Socket.prototype.setTimeout;
  patches.replace(
    Socket.prototype,
    'setTimeout',
    function setTimeout(this: Socket, timeoutMs: number, callback?: () => void): Socket {
      stop(this);
      // Validates the time, notes it, and adds or removes the callback; its real timer goes again.
      nativeSetTimeout.call(this, timeoutMs, callback);
      stop(this);
      if (this.destroyed || timeoutMs === 0) return this;
      const onTimeout = () => {
        if (!this.destroyed) this.emit('timeout');
      };
      // Node shortens here what is too long for a timer.
      Reflect.set(this, slot, start(onTimeout, Math.min(timeoutMs, LONGEST_DELAY_MS)));
      if (!seen.has(this)) this.once('close', () => stop(this));
      seen.add(this);
      return this;
    },
  );
}
