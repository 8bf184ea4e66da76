/** The longest delay that Node takes here: 2^32 - 1 ms. */
const MOST_MS = 2 ** 32 - 1;

/**
 * `AbortSignal.timeout` on the given timer: the same reason as Node's, and the delays that Node takes, which are whole.
 *
 * @see https://nodejs.org/api/globals.html#static-method-abortsignaltimeoutdelay
 */
export function createAbortTimeout(start: (callback: () => void, delayMs: number) => unknown) {
  return function timeout(delayMs: number): AbortSignal {
    if (typeof delayMs !== 'number') {
      throw new TypeError(`The "delay" argument must be of type number. Received ${String(delayMs)}`);
    }
    if (!(Number.isInteger(delayMs) && delayMs >= 0 && delayMs <= MOST_MS)) {
      throw new RangeError(`The value of "delay" is out of range. Received ${delayMs}`);
    }
    const controller = new AbortController();
    start(() => {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delayMs);
    return controller.signal;
  };
}
