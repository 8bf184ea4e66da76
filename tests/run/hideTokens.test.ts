import { describe, expect, test } from 'vitest';
import { hideTokens } from '../../src/run/hideTokens.ts';

describe('tokens in a text', () => {
  test('are shortened as they are, and percent-encoded', () => {
    const token = 'correct horse battery';
    expect(hideTokens(`a=${token}&b=${encodeURIComponent(token)}`, [token])).toBe(
      'a=corr… (21 characters)&b=corr… (21 characters)',
    );
  });

  test.each(['$&correct-horse', '$`correct-horse', "$'correct-horse", '$$correct-horse'])(
    'are hidden when they begin like a pattern of a replacement: %s',
    (token) => {
      expect(hideTokens(`before ${token} after`, [token])).toBe(
        `before ${token.slice(0, 4)}… (${token.length} characters) after`,
      );
    },
  );

  test('that are short stay', () => {
    expect(hideTokens('hunter2 and more', ['hunter2'])).toBe('hunter2 and more');
  });
});
