import { toMilliseconds } from './toMilliseconds.ts';

/** Seconds as people read them: `15 s`, `0.25 s`, `3600 s`. Rounded to the clock's milliseconds. */
export function formatSeconds(seconds: number): string {
  return `${toMilliseconds(seconds)} s`;
}
