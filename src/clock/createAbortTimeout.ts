/**
 * `AbortSignal.timeout` on the given timer: the same reason as Node's, and no timer that keeps a process alive.
 *
 * @see https://dom.spec.whatwg.org/#dom-abortsignal-timeout
 */
export function createAbortTimeout(start: (callback: () => void, delayMs: number) => unknown) {
  return function timeout(delayMs: number): AbortSignal {
    if (typeof delayMs !== 'number') {
      throw new TypeError(`The "delay" argument must be of type number. Received ${String(delayMs)}`);
    }
    if (!(delayMs >= 0 && delayMs <= Number.MAX_SAFE_INTEGER)) {
      throw new RangeError(`The value of "delay" is out of range. Received ${delayMs}`);
    }
    const controller = new AbortController();
    start(() => {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, delayMs);
    return controller.signal;
  };
}
