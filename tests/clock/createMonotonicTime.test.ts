import { performance as hooksPerformance } from 'node:perf_hooks';
import { afterEach, describe, expect, test } from 'vitest';
import { createMonotonicTime } from '../../src/clock/createMonotonicTime.ts';
import { createPatches } from '../../src/clock/createPatches.ts';
import { START_DATE } from '../../src/clock/START_DATE.ts';

const patches = createPatches();
afterEach(() => patches.restore());

/** Puts the time of this process at so many milliseconds after the start. */
function installAt(elapsedMs: number) {
  const time = { elapsedMs };
  return { time, monotonic: createMonotonicTime(patches, () => time.elapsedMs) };
}

describe('the time of a process that never goes back', () => {
  test('is past zero at the start, so that nothing seems to have happened just now', () => {
    installAt(0);
    expect(performance.now()).toBe(1000);
    expect(process.hrtime()).toEqual([1, 0]);
    expect(process.hrtime.bigint()).toBe(1_000_000_000n);
  });

  test('gives the date together with its origin', () => {
    installAt(1234);
    expect(performance.timeOrigin + performance.now()).toBe(START_DATE.getTime() + 1234);
  });

  test('is the same in the global and in node:perf_hooks', () => {
    installAt(500);
    expect([hooksPerformance.now(), hooksPerformance.timeOrigin]).toEqual([
      performance.now(),
      performance.timeOrigin,
    ]);
  });

  test.each([
    [0, [1, 0], 1_000_000_000n],
    [1, [1, 1_000_000], 1_001_000_000n],
    [999, [1, 999_000_000], 1_999_000_000n],
    [1000, [2, 0], 2_000_000_000n],
    [3_599_500, [3600, 500_000_000], 3_600_500_000_000n],
  ])('after %i ms is told in seconds and nanoseconds', (elapsedMs, pair, nanoseconds) => {
    installAt(elapsedMs);
    expect(process.hrtime()).toEqual(pair);
    expect(process.hrtime.bigint()).toBe(nanoseconds);
  });

  test.each([
    ['nothing', 700, 700, [0, 0]],
    ['less than a second, over the turn of one', 700, 1200, [0, 500_000_000]],
    ['seconds and a part', 700, 91_450, [90, 750_000_000]],
  ])('tells what went by since an earlier reading: %s', (_, fromMs, toMs, passed) => {
    const { time } = installAt(fromMs);
    const before = process.hrtime();
    time.elapsedMs = toMs;
    expect(process.hrtime(before)).toEqual(passed);
  });

  test('goes on from where it was when the elapsed time begins anew', () => {
    const { time, monotonic } = installAt(5000);
    monotonic.add(5000);
    time.elapsedMs = 0;
    expect(performance.now()).toBe(6000);
    time.elapsedMs = 300;
    monotonic.add(300);
    time.elapsedMs = 20;
    expect(performance.now()).toBe(6320);
    expect(process.hrtime.bigint()).toBe(6_320_000_000n);
  });

  test('is the real one again after the patches are taken back', () => {
    const before = [performance.now, process.hrtime, performance.timeOrigin];
    installAt(0);
    expect(performance.timeOrigin).not.toBe(before[2]);
    patches.restore();
    expect([performance.now, process.hrtime, performance.timeOrigin]).toEqual(before);
  });
});
