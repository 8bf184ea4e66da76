import { describe, expect, test } from 'vitest';
import { createPatches } from '../../src/clock/createPatches.ts';

describe('patches', () => {
  test.each<[string, () => object]>([
    ['a plain property', () => ({ a: 1 })],
    [
      'a method of a class',
      () => Object.defineProperty({}, 'a', { value: 1, writable: true, configurable: true }),
    ],
    [
      'a property that cannot be written',
      () => Object.defineProperty({}, 'a', { value: 1, configurable: true }),
    ],
    [
      'a getter',
      () => ({
        get a() {
          return 1;
        },
      }),
    ],
    ['no property', () => ({})],
    ['a property of its prototype', () => Object.create({ a: 1 })],
  ])('give back what was there before: %s', (_, create) => {
    const target = create();
    const before = Object.getOwnPropertyDescriptors(target);
    const patches = createPatches();
    patches.replace(target, 'a', 2);
    expect(target).toHaveProperty('a', 2);
    patches.restore();
    expect(Object.getOwnPropertyDescriptors(target)).toEqual(before);
  });

  test.each([
    ['is listed', { a: 1 }, ['a']],
    ['is not', Object.defineProperty({}, 'a', { value: 1, configurable: true }), []],
    ['is not there yet', {}, []],
  ])('list a property as before where it %s', (_, target, keys) => {
    createPatches().replace(target, 'a', 2);
    expect(Object.keys(target)).toEqual(keys);
  });

  test('leave a property that others can replace in their turn', () => {
    const target: { a?: number } = Object.defineProperty({}, 'a', { value: 1, configurable: true });
    createPatches().replace(target, 'a', 2);
    target.a = 3;
    expect(target.a).toBe(3);
    expect(Reflect.deleteProperty(target, 'a')).toBe(true);
  });

  test('of one property are undone down to the first, and once', () => {
    const target = { a: 1 };
    const patches = createPatches();
    patches.replace(target, 'a', 2);
    patches.replace(target, 'a', 3);
    patches.restore();
    expect(target.a).toBe(1);
    target.a = 4;
    patches.restore();
    expect(target.a).toBe(4);
  });
});
