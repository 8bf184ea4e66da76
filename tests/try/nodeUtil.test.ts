import { inspect, isDeepStrictEqual, types } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as ours from '../../docs/.vitepress/theme/try/nodeUtil.ts';

describe('a value is shown as Node shows it', () => {
  const options = { depth: 1, breakLength: Infinity, maxStringLength: 80, customInspect: false };
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 1.5],
    ['a negative zero', -0],
    ['no number', Number.NaN],
    ['a big one', 12n],
    ['a flag', true],
    ['a text', 'plain'],
    ['a text with signs', 'a\nb\tc"d'],
    ['a long text', 'x'.repeat(100)],
    ['a text that is too long by one', 'x'.repeat(81)],
    ['a symbol', Symbol('a')],
    ['an object', { state: 'active', percent: 10 }],
    ['an object in an object', { progress: { state: 'active' } }],
    ['what is deeper', { a: { b: { c: 1 } } }],
    ['an odd name', { '/progress/state': 'active' }],
    ['a list', [1, 'a', null]],
    ['lists in lists', [[1, [2]]]],
    ['nothing in it', {}],
    ['an empty list', []],
    [
      'a getter',
      Object.defineProperty({}, 'a', {
        enumerable: true,
        get: () => {
          throw new Error('called');
        },
      }),
    ],
  ])('%s', (_, value) => {
    expect(ours.inspect(value, options)).toBe(inspect(value, options));
  });
});

describe('plain JSON is compared as Node compares it', () => {
  const values = [
    undefined,
    null,
    0,
    -0,
    1,
    '1',
    true,
    [],
    {},
    [1],
    [1, 2],
    { a: 1 },
    { a: 1, b: undefined },
    { b: 1, a: 2 },
    { a: 2, b: 1 },
    { a: { b: [1] } },
    { a: { b: [2] } },
  ];
  test.each(values.map((value) => [value]))('%j with all others', (one) => {
    for (const other of values) {
      const copy = other === undefined ? undefined : structuredClone(other);
      expect(ours.isDeepStrictEqual(one, copy)).toBe(isDeepStrictEqual(one, copy));
    }
  });
});

describe('promises and errors are told as Node tells them', () => {
  test.each<[string, unknown]>([
    ['a promise', Promise.resolve()],
    ['an error', new TypeError('a')],
    ['what only looks like one', { name: 'TypeError', message: 'a' }],
    ['nothing', undefined],
  ])('%s', (_, value) => {
    expect(ours.types.isPromise(value)).toBe(types.isPromise(value));
    expect(ours.types.isNativeError(value)).toBe(types.isNativeError(value));
  });
});
