import { performance } from 'node:perf_hooks';
import type { createPatches } from './createPatches.ts';
import { START_DATE } from './START_DATE.ts';

/** How long the process seems to have run when the clock is installed. */
const HEAD_START_MS = 1000;

/**
 * Puts `performance.now` and `process.hrtime` on virtual time. They never go back, as clients keep deadlines in module state: what
 * `add` is given at a reset is added for good.
 */
export function createMonotonicTime(
  patches: ReturnType<typeof createPatches>,
  elapsedMs: () => number,
): { add(milliseconds: number): void } {
  let beforeMs = HEAD_START_MS;
  const nowMs = () => beforeMs + elapsedMs();
  const nanoseconds = () => BigInt(Math.round(nowMs())) * 1_000_000n;
  const hrtime = (previous?: [number, number]): [number, number] => {
    const passed =
      nanoseconds() - (previous ? BigInt(previous[0]) * 1_000_000_000n + BigInt(previous[1]) : 0n);
    return [Number(passed / 1_000_000_000n), Number(passed % 1_000_000_000n)];
  };
  patches.replace(performance, 'now', nowMs);
  patches.replace(performance, 'timeOrigin', START_DATE.getTime() - HEAD_START_MS);
  patches.replace(process, 'hrtime', Object.assign(hrtime, { bigint: nanoseconds }));
  return {
    add(milliseconds) {
      beforeMs += milliseconds;
    },
  };
}
