import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/init/Language.ts';
import { renderLiteral } from '../../src/init/renderLiteral.ts';
import { startOf } from '../../src/init/startOf.ts';

const HOSTILE = {
  texts: ["it's", 'a "quote"', 'back\\slash', '\\"', '\'"', 'a\nline', '\u2028', '🏺', '$x `y`', '{token}'],
  words: [true, false, null],
  numbers: [0, -1, 0.5, 1e21, 1e-7],
  'odd-key': { "it's": 1, JSON: 2, None: 3, '': 4, nested: [{ at: '/a~1b', equals: true }] },
  empty: { list: [], object: {} },
  long: Array.from({ length: 30 }, (_, index) => `state-${index}`),
};

const READERS: Record<Language, (literal: string) => unknown> = {
  typescript: (literal) => new Function(`return (${literal});`)() as unknown,
  python: (literal) =>
    JSON.parse(
      execFileSync('python3', ['-c', `import json\nprint(json.dumps(${literal}))`], { encoding: 'utf8' }),
    ) as unknown,
  shell: (literal) => JSON.parse(literal) as unknown,
};

describe('data that is written down in another language', () => {
  test.each(LANGUAGES)('is read by %s as what it was', (language) => {
    expect(READERS[language](renderLiteral(HOSTILE, startOf(language).style))).toEqual(HOSTILE);
  });

  test.each<[Language, string]>([
    ['typescript', "{\n  at: '/a',\n  of: null,\n  'a-b': { c: [1, 2] },\n}"],
    ['python', '{\n    "at": "/a",\n    "of": None,\n    "a-b": {"c": [1, 2]},\n}'],
    ['shell', '{\n  "at": "/a",\n  "of": null,\n  "a-b": {"c": [1, 2]}\n}'],
  ])('looks like %s', (language, want) => {
    const given = { at: '/a', of: null, 'a-b': { c: [1, 2] } };
    expect(renderLiteral(given, startOf(language).style)).toBe(want);
  });

  test('takes a line for each member where one line is too long', () => {
    const words = ['x'.repeat(60), 'y'.repeat(60)];
    expect(renderLiteral({ words }, startOf('shell').style)).toBe(
      `{\n  "words": [\n    "${words[0]}",\n    "${words[1]}"\n  ]\n}`,
    );
  });
});
