import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHider } from '../../src/smoke/createHider.ts';

const TOKEN = 'kI3+/=_-~secret"<&>token%20of 40 letters';

describe('the token is taken out of a text', () => {
  const hide = createHider(TOKEN);
  test.each([
    ['plain', TOKEN],
    ['in JSON', JSON.stringify({ error: { message: `no such token: ${TOKEN}` } })],
    ['in JSON with escaped slashes', JSON.stringify(TOKEN).replaceAll('/', '\\/')],
    ['in a URL', `https://example.com/?t=${encodeURIComponent(TOKEN)}&x=1`],
    ['in a URL with small digits', encodeURIComponent(TOKEN).replaceAll(/%../g, (one) => one.toLowerCase())],
    ['in a form', new URLSearchParams({ t: TOKEN }).toString()],
    ['in HTML', TOKEN.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['in base64', btoa(TOKEN)],
    ['in base64 for URLs', Buffer.from(TOKEN).toString('base64url')],
    ['behind one more byte in base64', btoa(`:${TOKEN}`)],
    ['behind two more bytes in base64', btoa(`u:${TOKEN}:p`)],
  ])('%s', (_, text) => {
    const hidden = hide(text);
    expect(hidden).toContain('[token]');
    for (const part of [TOKEN, encodeURIComponent(TOKEN), TOKEN.slice(8, 30), btoa(TOKEN).slice(8, 30)])
      expect(hidden).not.toContain(part);
  });

  test('wherever it stands in base64, with whatever around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const packed = Buffer.from(`${before}${TOKEN}${after}`).toString('base64');
        const hidden = hide(packed).replaceAll('[token]', '');
        const left = Buffer.from(hidden, 'base64').toString('latin1');
        expect(left).not.toContain(TOKEN.slice(4, 20));
        expect(packed).not.toBe(hidden);
      }),
    );
  });
});

test('without a token, a text stays as it is', () => {
  expect(createHider(undefined)('nothing to hide')).toBe('nothing to hide');
});

test('a token of somebody else that looks like one is shortened', () => {
  const other = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.${'x'.repeat(43)}`;
  expect(createHider('my-own-token')(`{"access_token":"${other}"}`)).not.toContain(other);
});
