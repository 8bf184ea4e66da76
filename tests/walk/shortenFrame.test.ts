import { expect, test } from 'vitest';
import { shortenFrame } from '../../src/walk/shortenFrame.ts';

const long = 'x'.repeat(100);

test.each<[string, string, string]>([
  ['what is short', '{ "type": "bye" }', '{ "type": "bye" }'],
  ['long texts', `{"token":"${long}"}`, `{"token":"${'x'.repeat(20)}…"}`],
  ['raw fields', `{"fields":{"/a":"${long}"},"percent":1}`, '{"fields":{…},"percent":1}'],
  ['fields that are none', `{"fields":null,"a":"${long}"}`, `{"fields":null,"a":"${'x'.repeat(20)}…"}`],
  ['the end of many short texts', JSON.stringify(Array(30).fill('abc')), `["abc","abc","abc","abc","abc",…`],
  ['the end of what is no JSON', long, `${'x'.repeat(31)}…`],
  ['control characters', 'a\u001b[31m\tb', 'a\\u{1b}[31m\\tb'],
])('shows %s in one line of at most so many characters', (_, line, shown) => {
  expect(shortenFrame(line, shown.includes('token') || shown.includes('fields') ? 60 : 32)).toBe(shown);
});
