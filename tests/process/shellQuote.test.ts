import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shellQuote } from '../../src/process/shellQuote.ts';

describe('an argument', () => {
  test.each([
    ['plain', 'plain'],
    ['http://127.0.0.1:41233/v1', 'http://127.0.0.1:41233/v1'],
    ['a_b-c.d,e@f%20+g=h', 'a_b-c.d,e@f%20+g=h'],
    ['', "''"],
    ['two words', "'two words'"],
    ["it's", "'it'\\''s'"],
    ['*', "'*'"],
    ['~', "'~'"],
    ['é', "'é'"],
  ])('%j is written as %s', (given, want) => expect(shellQuote(given)).toBe(want));

  test.each([
    '',
    ' ',
    'two words',
    "it's",
    "''",
    '"$HOME" `id` $(id) \\',
    '!#&*();<>?[]^{|}~',
    'a\nb\tc',
    'né 日本語 😀',
    '-n',
    '../a/b?c=d&e=f#g',
  ])('%j gets through the shell as it is', (given) => {
    const printed = execFileSync('/bin/sh', ['-c', `printf %s. ${shellQuote(given)}`], { encoding: 'utf8' });
    expect(printed).toBe(`${given}.`);
  });
});
