import { describe, expect, test } from 'vitest';
import { capList } from '../../src/run/capList.ts';
import { cutText } from '../../src/run/cutText.ts';
import { hideTokens } from '../../src/run/hideTokens.ts';
import { toPlain } from '../../src/run/toPlain.ts';

describe('what goes into a report is bounded', () => {
  test.each<[string, unknown, unknown]>([
    [
      'numbers that JSON does not know',
      [Number.NaN, Number.POSITIVE_INFINITY, 2n],
      ['NaN', 'Infinity', '2n'],
    ],
    [
      'functions, symbols and nothing',
      [() => 1, Symbol('a'), undefined],
      ['[function]', '[symbol]', '[undefined]'],
    ],
    ['members without a value', { a: undefined, b: null }, { b: null }],
    ['long texts', 'x'.repeat(2001), `${'x'.repeat(2000)}… (2001 characters)`],
    ['long lists', Array(102).fill(1), [...Array(100).fill(1), '[2 more]']],
  ])('%s', (_, given, want) => expect(toPlain(given)).toEqual(want));

  test('circles end', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(JSON.stringify(toPlain(circle))).toContain('[too deep]');
  });

  test('a text is not cut in the middle of a character', () =>
    expect(cutText('ab😀cd', 3)).toBe('ab… (6 characters)'));

  test.each([
    [[1, 2, 3, 4], 2, [1, 2, 3, 4]],
    [[1, 2, 3, 4, 5], 2, [1, 2, 4, 5]],
    [[], 2, []],
  ])('of %j the first and the last %i are kept', (list, each, want) =>
    expect(capList(list, each)).toEqual(want),
  );

  test.each([
    ['a token as it is', 'k=secret-of-the-run!', ['secret-of-the-run!'], 'k=secr… (18 characters)'],
    [
      'a token percent-encoded',
      'k=secret%20of%20the%20run',
      ['secret of the run'],
      'k=secr… (17 characters)',
    ],
    ['no short token', 'the cat sat', ['cat'], 'the cat sat'],
  ])('it shows %s', (_, text, tokens, want) => expect(hideTokens(text, tokens)).toBe(want));
});
