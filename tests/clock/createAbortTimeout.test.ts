import { describe, expect, test } from 'vitest';
import { createAbortTimeout } from '../../src/clock/createAbortTimeout.ts';

/** The function on timers that are only noted. */
function noted() {
  const started: { delayMs: number; fire: () => void }[] = [];
  const timeout = createAbortTimeout((fire, delayMs) => started.push({ delayMs, fire }));
  return { started, timeout };
}

describe('a signal that aborts after a time', () => {
  test('is aborted when its time is over and not before, with the reason that Node gives', () => {
    const { started, timeout } = noted();
    const signal = timeout(10_000);
    expect(signal.aborted).toBe(false);
    expect(started.map(({ delayMs }) => delayMs)).toEqual([10_000]);
    started[0]?.fire();
    expect(signal.aborted).toBe(true);
    expect(signal.reason).toBeInstanceOf(DOMException);
    expect(signal.reason).toMatchObject({
      name: 'TimeoutError',
      code: 23,
      message: 'The operation was aborted due to timeout',
    });
  });

  test('is not aborted by the time of another', () => {
    const { started, timeout } = noted();
    const [one, other] = [timeout(1), timeout(2)];
    started[1]?.fire();
    expect([one.aborted, other.aborted]).toEqual([false, true]);
  });

  test.each([[0], [1], [2 ** 31], [2 ** 32 - 1]])('takes %d ms', (delay) => {
    const { started, timeout } = noted();
    timeout(delay);
    expect(started.map(({ delayMs }) => delayMs)).toEqual([delay]);
  });

  test.each([
    [-1, RangeError, 'The value of "delay" is out of range. Received -1'],
    [2 ** 32, RangeError, 'The value of "delay" is out of range. Received 4294967296'],
    [1.5, RangeError, 'The value of "delay" is out of range. Received 1.5'],
    [Number.NaN, RangeError, 'The value of "delay" is out of range. Received NaN'],
    [Number.POSITIVE_INFINITY, RangeError, 'The value of "delay" is out of range. Received Infinity'],
    ['10', TypeError, 'The "delay" argument must be of type number. Received 10'],
    [10n, TypeError, 'The "delay" argument must be of type number. Received 10'],
    [undefined, TypeError, 'The "delay" argument must be of type number. Received undefined'],
    [null, TypeError, 'The "delay" argument must be of type number. Received null'],
  ])('is refused for %o, as by Node, and starts no timer', (delay, type, message) => {
    const { started, timeout } = noted();
    expect(() => timeout(delay as number)).toThrow(new type(message));
    expect(() => timeout(delay as number)).toThrow(type);
    expect(started).toEqual([]);
  });
});
