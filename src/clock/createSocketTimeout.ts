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
  const slot = Object.getOwnPropertySymbols(new Socket()).find((symbol) => symbol.description === 'kTimeout');
  if (!slot) return;
  const timerOf = (socket: Socket): NodeJS.Timeout | null | undefined => Reflect.get(socket, slot);
  const nativeSetTimeout = Socket.prototype.setTimeout;
  patches.replace(
    Socket.prototype,
    'setTimeout',
    function setTimeout(this: Socket, timeoutMs: number, callback?: () => void): Socket {
      timerOf(this)?.close();
      // Validates, registers the callback, and starts nothing.
      nativeSetTimeout.call(this, timeoutMs);
      timerOf(this)?.close();
      if (this.destroyed) return this;
      if (timeoutMs === 0) {
        if (callback) this.removeListener('timeout', callback);
        return this;
      }
      const timer = start(() => {
        if (!this.destroyed && timerOf(this) === timer) this.emit('timeout');
      }, timeoutMs);
      this.once('close', () => timer.close());
      Reflect.set(this, slot, timer);
      if (callback) this.once('timeout', callback);
      return this;
    },
  );
}
