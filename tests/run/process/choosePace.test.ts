import { describe, expect, test, vi } from 'vitest';
import { choosePace } from '../../../src/run/process/choosePace.ts';
import { UsageError } from '../../../src/UsageError.ts';

type Clock = Parameters<typeof choosePace>[0];

function choose(
  clock: Clock,
  can: string[],
  { speed, faketime = true, takes = true }: { speed?: number; faketime?: boolean; takes?: boolean } = {},
) {
  const takesTo = vi.fn(async () => takes);
  const hasFaketime = vi.fn(() => faketime);
  return { pace: choosePace(clock, { speed, can, hasFaketime, takesTo }), takesTo, hasFaketime };
}

const SLEEPS = ['getProgress', 'waitForJob', 'sleep'];
const WAITS = ['getProgress', 'waitForJob'];
const ASKS = ['getProgress'];

describe('a client lives', () => {
  test.each<[string, Clock, string[], number | undefined, object]>([
    [
      'on a virtual clock when it leaves its waits to us',
      'auto',
      SLEEPS,
      undefined,
      { clock: 'virtual', speed: 1 },
    ],
    [
      'on a virtual clock when that is asked for',
      'virtual',
      SLEEPS,
      undefined,
      { clock: 'virtual', speed: 1 },
    ],
    ['on a scaled clock when it waits by itself', 'auto', WAITS, undefined, { clock: 'scaled', speed: 20 }],
    [
      'on a scaled clock when that is asked for, though it could leave its waits to us',
      'scaled',
      SLEEPS,
      undefined,
      { clock: 'scaled', speed: 20 },
    ],
    ['at the speed that is asked for', 'auto', WAITS, 12.5, { clock: 'scaled', speed: 12.5 }],
    ['on the real clock when it never waits', 'auto', ASKS, undefined, { clock: 'real', speed: 1 }],
    ['on the real clock when that is asked for', 'real', SLEEPS, undefined, { clock: 'real', speed: 1 }],
  ])('%s', async (_, clock, can, speed, want) => {
    expect(await choose(clock, can, speed === undefined ? {} : { speed }).pace).toEqual(want);
  });

  test.each<[Clock, string[], RegExp]>([
    [
      'auto',
      SLEEPS,
      /^--speed 30: expected a client on the scaled clock, got one that leaves its waits to us/,
    ],
    ['auto', ASKS, /^--speed 30: .* got one that never waits\. Leave --speed out/],
  ])('on no other clock when a speed is asked for: %s, %j', async (clock, can, message) => {
    await expect(choose(clock, can, { speed: 30 }).pace).rejects.toThrow(UsageError);
    await expect(choose(clock, can, { speed: 30 }).pace).rejects.toThrow(message);
  });

  test.each<[Clock, string[]]>([
    ['real', WAITS],
    ['virtual', SLEEPS],
    ['auto', SLEEPS],
    ['auto', ASKS],
  ])('on another than a scaled clock without being probed: %s, %j', async (clock, can) => {
    const { pace, takesTo, hasFaketime } = choose(clock, can, { faketime: false, takes: false });
    await pace;
    expect(takesTo).not.toHaveBeenCalled();
    expect(hasFaketime).not.toHaveBeenCalled();
  });

  test('on a scaled clock only after one probe', async () => {
    const { pace, takesTo } = choose('scaled', WAITS);
    await pace;
    expect(takesTo).toHaveBeenCalledTimes(1);
  });
});

describe('is refused, and never quietly put on another clock', () => {
  const REAL = /ask for the real clock with --clock real, which takes as long as the waits do\.$/;

  test('a virtual clock for a client that waits by itself', async () => {
    await expect(choose('virtual', WAITS).pace).rejects.toThrow(
      /^--clock virtual: expected an adapter that can `sleep`, got one that can getProgress, waitForJob\./,
    );
  });

  test.each<Clock>(['auto', 'scaled'])('--clock %s where there is no faketime', async (clock) => {
    const { pace, takesTo } = choose(clock, WAITS, { faketime: false });
    const error = await pace.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(
      new RegExp(`--clock ${clock}: expected faketime on the PATH,.* found none\\.`),
    );
    expect(String(error)).toContain('apt-get install faketime');
    expect(String(error)).toMatch(REAL);
    expect(takesTo).not.toHaveBeenCalled();
  });

  test.each<Clock>(['auto', 'scaled'])(
    '--clock %s where the program takes no notice of it',
    async (clock) => {
      const error = await choose(clock, WAITS, { takes: false }).pace.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(UsageError);
      expect(String(error)).toMatch(
        /expected the program to take to a scaled clock, but its waits were as long/,
      );
      expect(String(error)).toMatch(REAL);
    },
  );
});
