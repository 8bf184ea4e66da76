import { expect, test } from 'vitest';
import { createSchedule } from '../../src/smoke/createSchedule.ts';

test.each([
  ['the intervals follow each other while the percentage stays', [10, 10, 10, 10], [15, 30, 60, 120]],
  ['the last one holds', [10, 10, 10, 10, 10, 10], [15, 30, 60, 120, 120, 120]],
  ['another percentage begins anew', [10, 10, 20, 20], [15, 30, 15, 30]],
  ['a decrease is another percentage', [10, 10, 5], [15, 30, 15]],
  ['an absent percentage is none', [10, undefined, 10, 10], [15, 30, 60, 120]],
  ['an error between two percentages hides no change', [10, undefined, 20], [15, 30, 15]],
])('%s', (_, percents, want) => {
  const schedule = createSchedule([15, 30, 60, 120]);
  expect(percents.map((percent) => schedule.nextSeconds(percent))).toEqual(want);
});

test('where the page names no interval, nobody is asked more often than every 15 seconds', () => {
  const schedule = createSchedule();
  expect([1, 2, 3].map((percent) => schedule.nextSeconds(percent))).toEqual([15, 15, 15]);
});
