import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPacedClock } from '../../src/clock/createPacedClock.ts';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-03-02T10:00:00.000Z').getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a paced clock', () => {
  test.each([
    [1, 30_000, 30],
    [20, 30_000, 600],
    [20, 50, 1],
    [2.5, 4000, 10],
  ])("at x%d: %i ms of ours are %d s of the client's", (speed, ms, seconds) => {
    const clock = createPacedClock({ speed, sinceMs: NOW });
    vi.advanceTimersByTime(ms);
    expect(clock.nowSeconds()).toBeCloseTo(seconds, 9);
  });

  test("counts from its own start, wherever the client's began", () => {
    vi.advanceTimersByTime(5000);
    const clock = createPacedClock({ speed: 20, sinceMs: NOW });
    expect(clock.nowSeconds()).toBe(0);
    vi.advanceTimersByTime(1000);
    expect(clock.nowSeconds()).toBe(20);
  });

  test.each([
    ['a client that was started just now', 20, 0, '2026-03-02T10:00:00.000Z'],
    // Ten seconds of ours have gone by since, and 200 of the client's.
    ['a client that was started 10 s before', 20, 10_000, '2026-03-02T10:03:10.000Z'],
    ['a client on the real clock', 1, 10_000, '2026-03-02T10:00:00.000Z'],
  ])('tells the date of %s', (_, speed, agoMs, date) => {
    expect(
      createPacedClock({ speed, sinceMs: NOW - agoMs })
        .date()
        .toISOString(),
    ).toBe(date);
  });

  test('has its date go by as fast as its seconds', () => {
    const clock = createPacedClock({ speed: 30, sinceMs: NOW - 1000 });
    const before = clock.date().getTime();
    vi.advanceTimersByTime(2000);
    expect((clock.date().getTime() - before) / 1000).toBe(60);
    expect(clock.nowSeconds()).toBe(60);
  });

  test.each([
    [1, 15, 15_000],
    [20, 15, 750],
    [20, 0, 0],
  ])("at x%d calls back in %d s of the client's, which are %i ms of ours", (speed, seconds, ms) => {
    const onTime = vi.fn();
    createPacedClock({ speed, sinceMs: NOW }).after(seconds, onTime);
    if (ms > 0) vi.advanceTimersByTime(ms - 1);
    expect(onTime).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onTime).toHaveBeenCalledTimes(1);
  });

  test('does not call back when that is cancelled', () => {
    const onTime = vi.fn();
    const cancel = createPacedClock({ speed: 20, sinceMs: NOW }).after(15, onTime);
    cancel();
    cancel();
    vi.advanceTimersByTime(DAY_MS);
    expect(onTime).not.toHaveBeenCalled();
  });

  test('does not call back at once when the time is longer than a timer takes', () => {
    const onTime = vi.fn();
    createPacedClock({ speed: 1, sinceMs: NOW }).after(2_147_484, onTime);
    createPacedClock({ speed: 1, sinceMs: NOW }).after(Number.MAX_VALUE, onTime);
    vi.advanceTimersByTime(20 * DAY_MS);
    expect(onTime).not.toHaveBeenCalled();
  });
});
