import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutInCharacters } from '../../src/transport/cutInCharacters.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it.each([
  {
    text: 'aéb工',
    pieces: [
      [0x61, 0xc3],
      [0xa9, 0x62, 0xe5],
      [0xb7, 0xa5],
    ],
  },
  {
    text: 'abcd',
    pieces: [
      [0x61, 0x62],
      [0x63, 0x64],
    ],
  },
  { text: '', pieces: [[], []] },
])('"$text" is cut into $pieces', ({ text, pieces }) => {
  expect(cutInCharacters(bytesOf(text)).map((piece) => [...piece])).toEqual(pieces);
});

it('the pieces make the whole, and there is one more of them than characters of several bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      const pieces = cutInCharacters(bytesOf(text));
      expect(pieces.flatMap((piece) => [...piece])).toEqual([...bytesOf(text)]);
      const wide = [...text].filter((character) => bytesOf(character).length > 1).length;
      expect(pieces).toHaveLength(Math.max(wide, 1) + 1);
    }),
  );
});
