import { describe, expect, test } from 'vitest';
import { escapeXml } from '../../src/report/escapeXml.ts';
import { neutralise } from '../../src/report/neutralise.ts';
import { neutraliseLine } from '../../src/report/neutraliseLine.ts';

describe('text of a client is harmless', () => {
  test.each([
    ['on a terminal: colours', '\u001b[31mred', '\\u{1b}[31mred'],
    ['on a terminal: a carriage return', 'fine\rFAIL', 'fine\\u{d}FAIL'],
    ['on a terminal: a C1 control', '\u009b2J', '\\u{9b}2J'],
    ['on a terminal: writing turned round', 'a\u202eb', 'a\\u{202e}b'],
    ['on a terminal: an isolate', 'a\u2066b\u2069', 'a\\u{2066}b\\u{2069}'],
    ['on a terminal: lines and tabs stay', 'a\r\nb\tc', 'a\nb\tc'],
    ['on a terminal: other scripts stay', 'жä漢😀', 'жä漢😀'],
  ])('%s', (_, given, want) => expect(neutralise(given)).toBe(want));

  test('within a line no other line begins', () => {
    expect(neutraliseLine('a\r\n::error::b\tc')).toBe('a\\n::error::b\\tc');
  });

  test.each([
    ['in XML: markup', `<a b="c">&'`, '&lt;a b=&quot;c&quot;&gt;&amp;&apos;'],
    ['in XML: forbidden characters', 'a\u0000b\u001bc\ufffe', 'a\ufffdb\ufffdc\ufffd'],
    ['in XML: half a surrogate pair', 'a\ud83d-\ude00b', 'a\ufffd-\ufffdb'],
    ['in XML: a whole surrogate pair stays', '😀', '😀'],
    ['in XML: lines in an attribute stay', 'a\nb', 'a&#10;b'],
  ])('%s', (_, given, want) => expect(escapeXml(given)).toBe(want));
});
