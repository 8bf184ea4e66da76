import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../src/json/isObject.ts';
import { readPointer } from '../../src/json/readPointer.ts';
import { withPointer } from '../../src/json/withPointer.ts';

const SEED = 20_260_302;
const document = { a: { 'b/c': 1, 'd~e': null, '': 2 }, list: [{ x: 3 }], '': 4, text: 'abc' };

it.each<[pointer: string, want: unknown]>([
  ['', document],
  ['/a/b~1c', 1],
  ['/a/d~0e', null],
  ['/a/', 2],
  ['/', 4],
  ['/list/0/x', 3],
  ['/list/1', undefined],
  ['/list/0/x/y', undefined],
  ['/gone', undefined],
  ['/a/d~0e/f', undefined],
  ['/text/0', undefined],
  ['/toString', undefined],
  ['/a/__proto__', undefined],
])('the value at "%s" is %j', (pointer, want) => {
  expect(readPointer(document, pointer)).toEqual(want);
});

describe('setting a value', () => {
  it.each<{ name: string; before: unknown; pointer: string; value: unknown; want: unknown }>([
    { name: 'replaces it', before: { a: 1 }, pointer: '/a', value: 2, want: { a: 2 } },
    { name: 'adds it', before: { a: 1 }, pointer: '/b', value: 2, want: { a: 1, b: 2 } },
    {
      name: 'makes the objects on the way',
      before: {},
      pointer: '/a/b/c',
      value: 1,
      want: { a: { b: { c: 1 } } },
    },
    { name: 'takes null for a value', before: { a: 1 }, pointer: '/a', value: null, want: { a: null } },
    {
      name: 'removes it with undefined',
      before: { a: 1, b: 2 },
      pointer: '/a',
      value: undefined,
      want: { b: 2 },
    },
    {
      name: 'removes it from an inner object',
      before: { a: { b: 1, c: 2 } },
      pointer: '/a/b',
      value: undefined,
      want: { a: { c: 2 } },
    },
    {
      name: 'makes nothing on the way to what shall be removed',
      before: {},
      pointer: '/a/b',
      value: undefined,
      want: {},
    },
    { name: 'replaces the whole document', before: { a: 1 }, pointer: '', value: 2, want: 2 },
    { name: 'knows escaped names', before: {}, pointer: '/a~1b~0c', value: 1, want: { 'a/b~c': 1 } },
    {
      name: 'keeps a list a list',
      before: { list: [1, 2, 3] },
      pointer: '/list/1',
      value: 9,
      want: { list: [1, 9, 3] },
    },
  ])('$name', ({ before, pointer, value, want }) => {
    expect(withPointer(before, pointer, value)).toEqual(want);
  });

  const key = fc.string({ minLength: 0, maxLength: 6 }).filter((name) => name !== '__proto__');
  const pointers = fc
    .array(key, { minLength: 1, maxLength: 4 })
    .map((names) => names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''));

  it('and reading it gives the value back, and leaves the document as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), pointers, fc.jsonValue(), (before, pointer, value) => {
        const text = JSON.stringify(before);
        expect(readPointer(withPointer(before, pointer, value), pointer)).toEqual(value);
        expect(JSON.stringify(before)).toBe(text);
      }),
      { seed: SEED },
    );
  });
  it('and removing it leaves nothing there', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), pointers, fc.jsonValue(), (before, pointer, value) => {
        expect(
          readPointer(withPointer(withPointer(before, pointer, value), pointer, undefined), pointer),
        ).toBeUndefined();
      }),
      { seed: SEED },
    );
  });
});

it.each<[value: unknown, want: boolean]>([
  [{}, true],
  [{ a: 1 }, true],
  [[], false],
  [null, false],
  ['', false],
  [0, false],
  [undefined, false],
])('%j is an object: %s', (value, want) => {
  expect(isObject(value)).toBe(want);
});
