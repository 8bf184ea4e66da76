import { expect, test } from 'vitest';
import { retryAfterSeconds } from '../../src/smoke/retryAfterSeconds.ts';

const NOW = new Date('2026-03-02T10:00:00Z');

test.each([
  ['30', 30],
  [' 7 ', 7],
  ['0', 0],
  ['Mon, 02 Mar 2026 10:01:00 GMT', 60],
  ['Mon, 02 Mar 2026 09:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', 1.5],
  ['', undefined],
  [undefined, undefined],
])('%j asks for %j seconds', (value, want) => {
  expect(retryAfterSeconds(value, NOW)).toBe(want);
});
