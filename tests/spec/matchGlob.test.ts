import { describe, expect, it } from 'vitest';
import { matchGlob } from '../../src/spec/matchGlob.ts';

describe('matchGlob', () => {
  it.each([
    ['backoff/first-interval', 'backoff/first-interval', true],
    ['backoff/first', 'backoff/first-interval', false],
    ['backoff/step-*', 'backoff/step-2', true],
    ['backoff/step-*', 'backoff/step-', true],
    ['backoff/step-*', 'x/backoff/step-2', false],
    ['*/path', 'request/path', true],
    ['*/path', 'request/path-reserved', false],
    ['parsing/without-*-steps', 'parsing/without-customattributes-total-steps', true],
    ['*', 'anything/at all\nwhatever', true],
    ['parsing/case-1.0', 'parsing/case-1x0', false],
    ['parsing/state-(a|b)', 'parsing/state-a', false],
    ['', '', true],
    ['', 'a', false],
  ])('takes %j for %j: %j', (glob, text, want) => {
    expect(matchGlob(glob, text)).toBe(want);
  });
});
