import { describe, expect, test } from 'vitest';
import { fromBase64 } from '../../src/scenario/fromBase64.ts';

describe('bytes are read from base64 as Node reads them', () => {
  test.each([
    ['nothing', ''],
    ['whole', 'eyJhIjoxfQ=='],
    ['without its padding', 'eyJhIjoxfQ'],
    ['with too much of it', 'eyJhIjox=='],
    ['broken into lines', 'eyJh\r\n Ijox\tfQ==\n'],
    ['of all values', Buffer.from(Array.from({ length: 256 }, (_, value) => value)).toString('base64')],
    ['with a character that stands alone', 'eyJhI'],
  ])('%s', (_, text) => {
    expect(fromBase64(text)).toEqual(new Uint8Array(Buffer.from(text, 'base64')));
  });
});
