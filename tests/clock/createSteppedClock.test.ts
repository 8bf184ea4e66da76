import { describe, expect, test } from 'vitest';
import { createSteppedClock } from '../../src/clock/createSteppedClock.ts';

/** A clock whose calls are noted, with the time at which they were made. */
function noted() {
  const clock = createSteppedClock();
  const calls: [string, number][] = [];
  return {
    clock,
    calls,
    call: (name: string, seconds: number) =>
      clock.after(seconds, () => calls.push([name, clock.nowSeconds()])),
    run() {
      while (clock.step());
      return calls;
    },
  };
}

describe('a stepped clock', () => {
  test('stands still until it is stepped, on the date on which every run begins', () => {
    const { clock, call, calls } = noted();
    call('a', 0);
    expect(calls).toEqual([]);
    expect(clock.nowSeconds()).toBe(0);
    expect(clock.date().toISOString()).toBe('2026-03-02T10:00:00.000Z');
  });

  test('makes its calls in the order of their times, those of one time in the order in which they were asked for', () => {
    const { call, run } = noted();
    call('d', 30);
    call('b', 15);
    call('c', 15);
    call('a', 0.5);
    expect(run()).toEqual([
      ['a', 0.5],
      ['b', 15],
      ['c', 15],
      ['d', 30],
    ]);
  });

  test('makes one call a step', () => {
    const { clock, call, calls } = noted();
    call('a', 1);
    call('b', 1);
    expect(clock.step()).toBe(true);
    expect(calls).toEqual([['a', 1]]);
    expect(clock.step()).toBe(true);
    expect(clock.step()).toBe(false);
    expect(clock.nowSeconds()).toBe(1);
  });

  test('counts from now on, also within a call', () => {
    const { clock, call, run, calls } = noted();
    clock.after(10, () => {
      call('at once', 0);
      call('later', 5);
    });
    call('between', 12);
    run();
    expect(calls).toEqual([
      ['at once', 10],
      ['between', 12],
      ['later', 15],
    ]);
  });

  test('passes by what went by unasked, and makes what came due in it at the next step, late', () => {
    const { clock, call, run, calls } = noted();
    call('due', 5);
    call('later', 30);
    clock.pass(20);
    expect([clock.nowSeconds(), calls]).toEqual([20, []]);
    expect(run()).toEqual([
      ['due', 20],
      ['later', 30],
    ]);
  });

  test('forgets a call that is cancelled, and takes no notice of a second time', () => {
    const { clock, call, run } = noted();
    const cancel = call('a', 1);
    call('b', 2);
    cancel();
    cancel();
    expect(clock.nextAtSeconds()).toBe(2);
    expect(run()).toEqual([['b', 2]]);
    cancel();
  });

  test('may be told within a call to forget another of the same time', () => {
    const { clock, call, run } = noted();
    let cancel = () => {};
    clock.after(1, () => cancel());
    cancel = call('never', 1);
    expect(run()).toEqual([]);
  });

  test('never goes back, whatever it is asked', () => {
    const { clock, call, run } = noted();
    clock.after(10, () => call('in the past', -5));
    expect(run()).toEqual([['in the past', 10]]);
    expect(clock.nowSeconds()).toBe(10);
  });

  test('says when the next call is due', () => {
    const { clock, call } = noted();
    expect(clock.nextAtSeconds()).toBeUndefined();
    call('a', 7200);
    expect(clock.nextAtSeconds()).toBe(7200);
    clock.step();
    expect(clock.nextAtSeconds()).toBeUndefined();
    expect(clock.date().toISOString()).toBe('2026-03-02T12:00:00.000Z');
  });

  test("is no one else's", () => {
    const [one, other] = [noted(), noted()];
    one.call('a', 5);
    one.run();
    expect(other.clock.nowSeconds()).toBe(0);
    expect(other.clock.step()).toBe(false);
  });
});
