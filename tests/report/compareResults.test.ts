import { expect, test } from 'vitest';
import { compareResults } from '../../src/report/compareResults.ts';

test('results are listed by spec as given, by group in the order of the work, and by slug with numbers by size', () => {
  const ids = [
    'a/own-group/x',
    'a/lifecycle/gone',
    'b/request/method',
    'a/backoff/retry-after-31',
    'a/backoff/retry-after-7',
    'a/errors/404',
    'a/parsing/state-x',
    'a/request/path',
    'a/request/method',
  ];
  const sorted = ids.map((check) => ({ check })).sort(compareResults(['b', 'a']));
  expect(sorted.map(({ check }) => check)).toEqual([
    'b/request/method',
    'a/request/method',
    'a/request/path',
    'a/parsing/state-x',
    'a/errors/404',
    'a/backoff/retry-after-7',
    'a/backoff/retry-after-31',
    'a/lifecycle/gone',
    'a/own-group/x',
  ]);
});
