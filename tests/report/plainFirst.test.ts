import { expect, test } from 'vitest';
import { plainFirst } from '../../src/report/plainFirst.ts';
import { aResult } from '../helpers/aResult.ts';

test('questions of any case come after those of one, within their group and page', () => {
  const given = [
    'a/errors/any-answer',
    'a/errors/server',
    'a/backoff/any-history',
    'a/backoff/any-history-refused',
    'a/backoff/anything',
    'a/backoff/first-interval',
    'b/errors/any-answer',
  ];
  expect(plainFirst(given.map((check) => aResult({ check }))).map(({ check }) => check)).toEqual([
    'a/errors/server',
    'a/errors/any-answer',
    'a/backoff/anything',
    'a/backoff/first-interval',
    'a/backoff/any-history',
    'a/backoff/any-history-refused',
    'b/errors/any-answer',
  ]);
});
