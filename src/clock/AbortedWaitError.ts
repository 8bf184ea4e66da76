/** What `node:timers/promises` rejects with when its signal is aborted. */
export class AbortedWaitError extends Error {
  override name = 'AbortError';
  code = 'ABORT_ERR';

  constructor(signal: AbortSignal | undefined) {
    super('The operation was aborted', { cause: signal?.reason });
  }
}
