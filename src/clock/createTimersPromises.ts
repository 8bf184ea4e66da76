import { AbortedWaitError } from './AbortedWaitError.ts';

interface WaitOptions {
  signal?: AbortSignal;
  ref?: boolean;
}

type StartTimer = (callback: () => void, delay?: number) => NodeJS.Timeout;

/** The functions of `node:timers/promises` on the given timers; they reject as Node's do. */
export function createTimersPromises(timers: { setTimeout: StartTimer; setInterval: StartTimer }) {
  function wait<T>(delay?: number, value?: T, options: WaitOptions = {}): Promise<T | undefined> {
    const { signal, ref = true } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new AbortedWaitError(signal));
      const onAbort = () => {
        clearTimeout(timer);
        reject(new AbortedWaitError(signal));
      };
      const timer = timers.setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve(value);
      }, delay);
      if (!ref) timer.unref();
      signal?.addEventListener('abort', onAbort);
    });
  }

  async function* every<T>(delay?: number, value?: T, options: WaitOptions = {}) {
    const { signal, ref = true } = options;
    let due = 0;
    let wake = () => {};
    const timer = timers.setInterval(() => {
      due++;
      wake();
    }, delay);
    if (!ref) timer.unref();
    const onAbort = () => {
      clearInterval(timer);
      wake();
    };
    signal?.addEventListener('abort', onAbort);
    try {
      while (!signal?.aborted) {
        await new Promise<void>((resolve) => (wake = resolve));
        for (; due > 0; due--) yield value;
      }
      throw new AbortedWaitError(signal);
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
    }
  }

  return {
    setTimeout: wait,
    setInterval: every,
    schedulerWait: async (delay: number, options?: WaitOptions): Promise<void> => {
      await wait(delay, undefined, options);
    },
  };
}
