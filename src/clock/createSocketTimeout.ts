import { Socket } from 'node:net';
import type { createPatches } from './createPatches.ts';

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
  const timerOf = (socket: Socket): NodeJS.Timeout | null | undefined => Reflect.get(socket, slot);
  const seen = new WeakSet<Socket>();
  const nativeSetTimeout = Socket.prototype.setTimeout;
  patches.replace(
    Socket.prototype,
    'setTimeout',
    function setTimeout(this: Socket, timeoutMs: number, callback?: () => void): Socket {
      timerOf(this)?.close();
      Reflect.set(this, slot, null);
      if (this.destroyed) return this;
      // Validates the time, and notes it; its real timer goes again.
      nativeSetTimeout.call(this, timeoutMs);
      timerOf(this)?.close();
      Reflect.set(this, slot, null);
      if (timeoutMs === 0) {
        if (callback) this.removeListener('timeout', callback);
        return this;
      }
      const timer = start(() => {
        if (!this.destroyed && timerOf(this) === timer) this.emit('timeout');
      }, timeoutMs);
      if (!seen.has(this)) this.once('close', () => timerOf(this)?.close());
      seen.add(this);
      Reflect.set(this, slot, timer);
      if (callback) this.once('timeout', callback);
      return this;
    },
  );
}
