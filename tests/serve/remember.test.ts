import { expect, test } from 'vitest';
import { remember } from '../../src/serve/remember.ts';

/** Counts how often each text was made. */
function counted() {
  const made: string[] = [];
  const remembered = remember((text) => {
    made.push(text);
    return text === 'none' ? null : { text };
  });
  return { made, remembered };
}

test('a text that comes again gets what it got before', () => {
  const { made, remembered } = counted();
  expect(remembered('a')).toBe(remembered('a'));
  expect([remembered('none'), remembered('none')]).toEqual([null, null]);
  expect(made).toEqual(['a', 'none']);
});

test('long texts and more than a thousand of them are made again, and are right', () => {
  const { made, remembered } = counted();
  const long = 'x'.repeat(1001);
  expect(remembered(long)).toEqual({ text: long });
  expect(remembered(long)).toEqual({ text: long });
  for (let number = 0; number < 1001; number++)
    expect(remembered(`${number}`)).toEqual({ text: `${number}` });
  expect(remembered('0')).toEqual({ text: '0' });
  expect(made.filter((text) => text === long)).toHaveLength(2);
  expect(made.filter((text) => text === '0')).toHaveLength(2);
});
