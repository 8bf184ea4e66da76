import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../src/cli/parseDuration.ts';

test.each([
  ['90s', 90],
  ['10m', 600],
  ['1.5m', 90],
  ['24h', 86_400],
])('%s is %d seconds', (value, want) => {
  expect(parseDuration(value, '--max-wait')).toBe(want);
});

describe('what is no span of time is refused with what is expected', () => {
  test.each(['', '10', '10 m', '-1m', '0s', '25h', '1d', 'NaNs', '1e3s'])('%j', (value) => {
    expect(() => parseDuration(value, '--max-wait')).toThrow(
      `--max-wait: expected a time such as 90s, 10m or 2h, above 0 and up to 24h, got ${JSON.stringify(value)}.`,
    );
  });
});
