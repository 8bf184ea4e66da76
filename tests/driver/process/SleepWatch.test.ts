import { beforeEach, describe, expect, test } from 'vitest';
import type { Habit } from '../../../src/driver/process/Habit.ts';
import { SleepWatch } from '../../../src/driver/process/SleepWatch.ts';

let habit: Habit;
let watch: SleepWatch;
beforeEach(() => {
  habit = { isConcurrent: false, lagMs: 0, suspicions: 0 };
  watch = new SleepWatch(habit);
});

const ask = () => {
  watch.takeRequest();
  watch.takeAnswer();
};
/** One sleep, with what happens beside it; what it is held for. */
const sleep = (beside = () => {}) => {
  watch.beginSleep();
  const { settleMs } = watch;
  beside();
  watch.endSleep();
  return settleMs;
};
const times = <T>(count: number, act: () => T) => Array.from({ length: count }, act);

describe('a client that sleeps after each answer', () => {
  test('is not held up', () => {
    const held = times(5, () => {
      ask();
      return sleep();
    });
    expect(held).toEqual([0, 0, 0, 0, 0]);
    expect(habit.isConcurrent).toBe(false);
  });

  test('in slices is held up once an answer, and not for long once it is known', () => {
    const held = times(5, () => {
      ask();
      return times(4, () => sleep());
    });
    expect(held).toEqual([
      [0, 300, 0, 0],
      [0, 300, 0, 0],
      [0, 300, 0, 0],
      [0, 20, 0, 0],
      [0, 20, 0, 0],
    ]);
  });
});

describe('a client that sleeps beside its requests', () => {
  test('is waited for in each of them, however many', () => {
    const held = times(100, () => sleep(ask));
    expect(new Set(held)).toEqual(new Set([300]));
    expect(habit.isConcurrent).toBe(true);
  });

  test('is known by its request during the sleep, and by its sleep during the request', () => {
    sleep(() => {
      watch.takeRequest();
      expect([habit.isConcurrent, watch.isMixed]).toEqual([true, true]);
    });
    habit.isConcurrent = false;
    watch.beginSleep();
    expect([habit.isConcurrent, watch.isMixed, watch.settleMs]).toEqual([true, true, 0]);
  });

  test('is waited for as well when its answer came after the sleep before was over', () => {
    watch.takeRequest();
    sleep();
    expect(habit.isConcurrent).toBe(true);
    watch.takeAnswer();
    expect(sleep(ask)).toBeGreaterThan(0);
  });

  test('costs a bounded time where its requests do not come', () => {
    habit.isConcurrent = true;
    habit.lagMs = 1000;
    const held = times(1000, () => sleep());
    const sum = held.reduce((total, one) => total + one, 0);
    expect(sum).toBeGreaterThanOrEqual(10_000);
    expect(sum).toBeLessThan(10_300);
    expect(held.at(-1)).toBe(0);
  });

  test('is held for some times as long as its requests took before', () => {
    habit.isConcurrent = true;
    habit.lagMs = 30;
    expect(times(5, () => sleep())).toEqual([300, 300, 300, 120, 120]);
  });

  test('puts a run in doubt when that shows after the clock was moved', () => {
    ask();
    times(3, () => sleep());
    sleep(() => watch.takeRequest());
    expect(watch.isDoubtful).toBe(true);
  });

  test('puts no run in doubt when it was known before', () => {
    habit.isConcurrent = true;
    ask();
    times(3, () => sleep());
    sleep(() => watch.takeRequest());
    expect(watch.isDoubtful).toBe(false);
  });
});

test('a request after sleeps that were not held is suspect, a few times', () => {
  const suspects = times(5, () => {
    times(3, () => sleep());
    watch.takeRequest();
    const { isSuspect } = watch;
    watch.takeAnswer();
    return isSuspect;
  });
  expect(suspects).toEqual([true, true, true, false, false]);
});

test('a request right after an answer and a sleep is not suspect', () => {
  ask();
  sleep();
  watch.takeRequest();
  expect(watch.isSuspect).toBe(false);
});
