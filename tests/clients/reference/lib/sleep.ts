import { JobError } from './JobError.ts';

/** A longer delay overflows and fires at once, says https://nodejs.org/api/timers.html. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** Waits so many seconds, however many; throws a JobError `cancelled` as soon as the signal is aborted. */
export async function sleep(seconds: number, signal: AbortSignal): Promise<void> {
  let leftMs = Math.ceil(seconds * 1000);
  while (leftMs > 0) {
    const delayMs = Math.min(leftMs, LONGEST_DELAY_MS);
    await pause(delayMs, signal);
    leftMs -= delayMs;
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new JobError('cancelled', 'The wait was cancelled.'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel);
      resolve();
    }, delayMs);
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel);
  });
}
