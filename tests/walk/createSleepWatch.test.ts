import { expect, test } from 'vitest';
import { createSleepWatch } from '../../src/walk/createSleepWatch.ts';

const sleep = (id: number) => JSON.stringify({ type: 'sleep', id, seconds: 15 });

test('a second sleep in the piece of the first was written before any wake', () => {
  const watch = createSleepWatch();
  expect(watch(sleep(1), 1)).toBeUndefined();
  expect(watch(sleep(1), 1)).toMatchObject({ expected: 'one sleep of run 1 at a time', line: sleep(1) });
});

test('sleeps of two runs, or in two pieces, are right, and so is anything else', () => {
  const watch = createSleepWatch();
  const lines: [string, number][] = [
    [sleep(1), 1],
    [sleep(2), 1],
    [sleep(1), 2],
    ['{"type":"token","id":1}', 2],
    ['no frame', 2],
    [sleep(2), 3],
  ];
  expect(lines.map(([line, piece]) => watch(line, piece))).toEqual(lines.map(() => undefined));
});
