import { describe, expect, test } from 'vitest';
import { findPlaceholders } from '../../src/baseline/findPlaceholders.ts';
import { findStrangers } from '../../src/baseline/findStrangers.ts';
import { parseBaseline } from '../../src/baseline/parseBaseline.ts';

const FILE = 'pollspec-baseline.yaml';
const LINK = 'link: https://x.example/1';

describe('a baseline', () => {
  test('is read with the lines of each failure', () => {
    const text = [
      'client: acme',
      'failures:',
      '  # the first',
      '  - check: kiln/backoff/a',
      '    reason: >',
      '      Fixed',
      '      until 3.0.',
      '    link: https://tracker.example.com/42',
      '',
      '  - { check: kiln/backoff/b, reason: "Odd.", link: http://x.example }',
      '  - check: kiln/backoff/c',
      '    reason: |',
      '      Two',
      '      lines.',
      '    link: TODO',
      '',
    ].join('\n');
    expect(parseBaseline(text, FILE)).toEqual({
      file: FILE,
      client: 'acme',
      failures: [
        {
          check: 'kiln/backoff/a',
          reason: 'Fixed until 3.0.',
          link: 'https://tracker.example.com/42',
          lines: { first: 4, last: 8 },
        },
        { check: 'kiln/backoff/b', reason: 'Odd.', link: 'http://x.example', lines: { first: 10, last: 10 } },
        { check: 'kiln/backoff/c', reason: 'Two\nlines.', link: 'TODO', lines: { first: 11, last: 15 } },
      ],
    });
  });

  test('may be empty', () => {
    expect(parseBaseline('failures: []', FILE)).toEqual({ file: FILE, failures: [] });
  });

  const entry = (...members: string[]) => `failures:\n  - ${members.join('\n    ')}\n`;
  test.each([
    ['nothing', '', ':1:1\n  expected: '],
    ['a list', '- a', ':1:1\n  expected: an object'],
    ['a list that is empty in YAML', 'failures:', ':1:1 /failures\n  expected: a list'],
    ['no YAML', 'failures: [', ':1:'],
    [
      'several documents',
      'failures: []\n---\nfailures: []\n',
      ':2:1\n  expected: one YAML document\n  actual:   another one, which begins here\n  hint:     keep one',
    ],
    [
      'an unknown key',
      'failures: []\nclinet: a',
      "actual:   the key 'clinet'\n  hint:     did you mean 'client'?",
    ],
    ['no reason', entry('check: a/b/c', LINK), ":2:5 /failures/0\n  expected: the key 'reason'"],
    ['no link', entry('check: a/b/c', 'reason: x'), ":2:5 /failures/0\n  expected: the key 'link'"],
    [
      'an empty reason',
      entry('check: a/b/c', "reason: ' '", LINK),
      ':3:5 /failures/0/reason\n  expected: why the failure is known',
    ],
    [
      'a link that is none',
      entry('check: a/b/c', 'reason: x', 'link: ftp://x'),
      ':4:5 /failures/0/link\n  expected: an http or https URL',
    ],
    [
      'a link with a script',
      entry('check: a/b/c', 'reason: x', 'link: javascript:alert(1)'),
      'expected: an http or https URL',
    ],
    [
      'a glob',
      entry('check: a/b/*', 'reason: x', LINK),
      ":2:5 /failures/0/check\n  expected: the whole id of one check\n  actual:   'a/b/*', a pattern\n  hint:     list each check by itself",
    ],
    ['a glob of all', entry('check: "*"', 'reason: x', LINK), "actual:   '*', a pattern"],
    [
      'a part of an id',
      entry('check: b/c', 'reason: x', LINK),
      'expected: the whole id of one check, spec/group/slug',
    ],
    ['a number', entry('check: 3', 'reason: x', LINK), ':2:5 /failures/0/check\n  expected: a string'],
    [
      'a check twice',
      `${entry('check: a/b/c', 'reason: x', LINK)}  - check: a/b/c\n    reason: y\n    ${LINK}\n`,
      ":5:5 /failures/1/check\n  expected: a check that is not listed yet\n  actual:   'a/b/c', which is entry 1 too\n  hint:     delete one of the two",
    ],
  ])('is refused with %s', (_, text, message) => {
    let said = '';
    try {
      parseBaseline(text, FILE);
    } catch (error) {
      said = String(error);
    }
    expect(said).toMatch(/^SpecError: pollspec-baseline\.yaml:\d+:\d+/);
    expect(said).toContain(message);
  });

  test('names one glob once', () => {
    expect(() => parseBaseline(entry('check: "*"', 'reason: x', LINK), FILE)).toThrow(
      /^(?:(?!expected)[\s\S])*expected(?:(?!expected)[\s\S])*$/,
    );
  });
});

const baseline = (check: string, reason = 'x', link = 'https://x.example/1') => ({
  file: FILE,
  failures: [{ check, reason, link, lines: { first: 2, last: 3 } }],
});

test.each([
  ['kiln/backoff/first-intervall', "did you mean 'kiln/backoff/first-interval'?"],
  ['oven/a/b', '`pollspec list checks` shows them; of a spec of your own, name its file with --spec'],
])('the check %s is not known', (check, hint) => {
  expect(findStrangers(baseline(check), new Set(['kiln/backoff/first-interval']))).toEqual([
    {
      path: ['failures', '0', 'check'],
      expected: 'the id of a check',
      actual: `'${check}', which there is not`,
      hint,
    },
  ]);
});

test('a check that there is is known', () => {
  expect(findStrangers(baseline('kiln/a/b'), new Set(['kiln/a/b']))).toEqual([]);
});

test.each([
  ['TODO: say why this failure is known.', 1],
  ['todo', 1],
  [' FIXME later', 1],
  ['Todos are shown in two lists.', 0],
  ['Fixed interval; a TODO of release 3.', 0],
])('the reason %j is no reason: %i', (reason, count) => {
  expect(findPlaceholders(baseline('a/b/c', reason))).toHaveLength(count);
});

test('a link that is yet to be found is none', () => {
  expect(findPlaceholders(baseline('a/b/c', 'x', 'TODO'))).toMatchObject([
    { path: ['failures', '0', 'link'] },
  ]);
});
