import { describe, expect, test } from 'vitest';
import { LineReader } from '../../src/process/LineReader.ts';

const MEGABYTE = 1024 * 1024;

function reader() {
  const lines: string[] = [];
  const overflows: number[] = [];
  const read = new LineReader(
    (line) => lines.push(line),
    (characters) => overflows.push(characters),
  );
  return { read, lines, overflows };
}

/** The lines of a text that arrives in pieces of so many bytes. */
function linesOf(text: string, pieceBytes = Number.POSITIVE_INFINITY): string[] {
  const { read, lines } = reader();
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += pieceBytes) read.add(bytes.subarray(at, at + pieceBytes));
  return lines;
}

describe('lines', () => {
  test.each<[string, string, string[]]>([
    ['one', '{"a":1}\n', ['{"a":1}']],
    ['several at once', 'a\nb\nc\n', ['a', 'b', 'c']],
    ['with the line ends of Windows, which JSON takes for white space', 'a\r\nb\r\n', ['a\r', 'b\r']],
    ['between empty ones', '\n\na\n \t\n\r\nb\n\n', ['a', 'b']],
    ['the last of which is not ended', 'a\nb', ['a']],
    ['of characters beyond ASCII', 'né\n日本語\n😀\n', ['né', '日本語', '😀']],
    ['with separators that end no line', 'a\u2028b\u0085c\rd\n', ['a\u2028b\u0085c\rd']],
  ])('%s', (_, text, want) => {
    expect(linesOf(text)).toEqual(want);
  });

  const text = '{"a":"é"}\r\n\n{"b":"日本語"}\n{"c":"😀😀"}\n';

  test.each(Array.from({ length: Buffer.byteLength(text) }, (_, index) => index + 1))(
    'are the same when they arrive in pieces of %i bytes',
    (pieceBytes) => {
      expect(linesOf(text, pieceBytes)).toEqual(['{"a":"é"}\r', '{"b":"日本語"}', '{"c":"😀😀"}']);
    },
  );

  test('show what is no UTF-8 as such, and go on after it', () => {
    const { read, lines } = reader();
    read.add(Buffer.from([0xff, 0xc3, 0x0a, 0x61, 0x0a]));
    expect(lines).toEqual(['\ufffd\ufffd', 'a']);
  });

  test('may be as long as a frame with a whole answer', () => {
    const long = 'x'.repeat(5 * MEGABYTE);
    expect(linesOf(`${long}\na\n`, 65_536)).toEqual([long, 'a']);
  });

  test('are not read any more after a stop, not even those of the same piece', () => {
    const seen: string[] = [];
    const read = new LineReader(
      (line) => {
        seen.push(line);
        read.stop();
      },
      () => {},
    );
    read.add(Buffer.from('a\nb\nc'));
    read.add(Buffer.from('\nd\n'));
    expect(seen).toEqual(['a']);
  });
});

describe('a line of 100 MB', () => {
  const piece = Buffer.alloc(65_536, 'x');
  const pieces = (100 * MEGABYTE) / piece.length;

  test('is told of once, is never handed over, and nothing is read after it', () => {
    const { read, lines, overflows } = reader();
    read.add(Buffer.from('a\n'));
    for (let index = 0; index < pieces; index += 1) read.add(piece);
    read.add(Buffer.from('\nb\n'));
    expect(lines).toEqual(['a']);
    expect(overflows).toEqual([8 * MEGABYTE + piece.length]);
  });

  test('takes up but a part of it in memory', () => {
    const { read } = reader();
    const before = process.memoryUsage();
    let most = 0;
    for (let index = 0; index < pieces; index += 1) {
      read.add(piece);
      const { heapUsed, external } = process.memoryUsage();
      most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
    }
    // All that was decoded and not collected counts as well; without a bound it would be all of the line.
    expect(most).toBeLessThan(50 * MEGABYTE);
  });

  test('is told of when it comes in one piece with the lines after it', () => {
    const { read, lines, overflows } = reader();
    read.add(Buffer.from(`a\n${'x'.repeat(9 * MEGABYTE)}\nb\n`));
    expect({ lines, overflows }).toEqual({ lines: ['a'], overflows: [9 * MEGABYTE] });
  });
});
