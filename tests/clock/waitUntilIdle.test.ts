import { describe, expect, test } from 'vitest';
import { waitUntilIdle } from '../../src/clock/waitUntilIdle.ts';

/** A wait on rounds that saw what is given; those after them saw nothing. */
async function wait({
  active = [],
  busy = [],
  enoughAfter = Number.POSITIVE_INFINITY,
}: {
  active?: boolean[];
  busy?: boolean[];
  enoughAfter?: number;
}) {
  let rounds = 0;
  const isIdle = await waitUntilIdle(
    { round: async () => active[rounds++] ?? false, stop() {} },
    () => busy[rounds - 1] ?? false,
    () => rounds >= enoughAfter,
  );
  return { isIdle, rounds };
}

describe('a wait until nothing is going on', () => {
  test.each([
    ['nothing goes on', {}, 2],
    ['something ran at first', { active: [true, true] }, 4],
    ['something ran after one quiet round', { active: [false, true] }, 4],
    ['something ran after each quiet round', { active: [false, true, false, true, false] }, 6],
    ['a request is being answered', { busy: [true, true, true] }, 5],
    ['a request came after one quiet round', { busy: [false, true] }, 4],
    ['something ran, and then a request came', { active: [true], busy: [false, true] }, 4],
  ])('lasts two quiet rounds on end: %s', async (_, given, rounds) => {
    expect(await wait(given)).toEqual({ isIdle: true, rounds });
  });

  test.each([
    ['before the first round', { enoughAfter: 0 }, 0],
    ['between two quiet rounds', { enoughAfter: 1 }, 1],
    ['while something goes on', { active: Array(10).fill(true), enoughAfter: 5 }, 5],
  ])('is given up when it is enough: %s', async (_, given, rounds) => {
    expect(await wait(given)).toEqual({ isIdle: false, rounds });
  });

  test('is not given up by what becomes enough in its last round', async () => {
    expect(await wait({ enoughAfter: 2 })).toEqual({ isIdle: true, rounds: 2 });
  });
});
