import { describe, expect, test } from 'vitest';
import { drawTerminal } from '../../src/report/drawTerminal.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const spec = {
  ...inventedSpec,
  id: 'kiln',
  statements: [
    {
      id: 'intervals',
      about: 'client' as const,
      level: 'should' as const,
      section: 'Waiting',
      text: 'The first wait is 15 seconds.',
    },
  ],
  open: [
    {
      id: 'after-last',
      section: 'Waiting',
      text: 'What follows is not said.',
      readings: { holds: 'It goes on every 120 seconds.' },
    },
  ],
};
const specs = new Map([['kiln', spec]]);

const report = aReport({
  results: [
    aResult({ check: 'kiln/request/method' }),
    aResult({
      verdict: 'fail',
      message: 'the second poll came too early',
      findings: [
        { expected: 'at least 15 s', actual: '2 s', exchange: 2, atSeconds: 2, pointer: '/progress' },
      ],
      timeline: '#1  0 s\n#2  2 s  <- 13 s too early',
    }),
    aResult({
      check: 'kiln/errors/500',
      level: 'advice',
      verdict: 'fail',
      statements: [],
      practice: 'no-hammering',
    }),
    aResult({
      check: 'kiln/backoff/after-last',
      level: 'open',
      verdict: 'observed',
      reading: 'holds',
      open: 'after-last',
    }),
    ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) =>
      aResult({ check: `kiln/parsing/${slug}`, verdict: 'unverified', message: 'percent is not exposed' }),
    ),
  ],
});

describe('a report on a terminal', () => {
  const text = drawTerminal(report, { colour: false, specs });

  test('names the client, and each page and group with its counts', () => {
    expect(text).toMatch(
      /^acme 2\.1\.0 · seed 1\n\nkiln revision undated\n {2}request {4}1 pass\n {2}parsing {4}7 unverified\n/,
    );
  });

  test('shows a failure in full', () => {
    expect(text).toContain(`FAIL kiln/backoff/first-interval [should]
Is the first wait long enough?
  the second poll came too early

  expected  at least 15 s
  actual    2 s
  where     exchange 2, at 2 s, /progress

  should · Waiting · intervals: The first wait is 15 seconds.

  #1  0 s
  #2  2 s  <- 13 s too early

  npx pollspec test --client ./kiln.ts --spec kiln -t 'kiln/backoff/first-interval' --seed 1
`);
  });

  test('marks a failure that does not fail the run, and says its practice in words', () => {
    expect(text).toContain('fail kiln/errors/500 [advice] (does not fail the run)');
    expect(text).toContain('practice · no-hammering: Two requests of one wait');
  });

  test('lists which readings were observed', () => {
    expect(text).toContain('  kiln/backoff/after-last  holds: It goes on every 120 seconds.');
  });

  test('sums up what is unverified by its reason', () => {
    expect(text).toContain('  7 × percent is not exposed\n      kiln/parsing/a\n');
    expect(text).toContain('      and 1 more');
  });

  test('ends with the counts and the conclusion', () => {
    expect(text).toMatch(
      /\n1 pass, 2 fail, 1 observed, 7 unverified\nDoes not conform: 1 check fails at must, should and implied\. 1 failure below these levels does not count\.\n$/,
    );
  });

  test('is without colour unless asked, and coloured only beside the text', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
    const colours = /\u001b\[\d+m/g;
    expect(text).not.toMatch(colours);
    const coloured = drawTerminal(report, { colour: true, specs });
    expect(coloured).toMatch(colours);
    expect(coloured.replaceAll(colours, '')).toBe(text);
  });

  test('shows control characters of the client as text', () => {
    const evil = '\u001b[2J\u001b]0;owned\u0007';
    const drawn = drawTerminal(
      aReport({
        client: { name: evil, version: evil, language: 'x' },
        results: [aResult({ verdict: 'fail', message: evil })],
      }),
      { colour: false, specs: new Map() },
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(drawn).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });

  test('what a report names its pages and groups by is text like any other', () => {
    const odd = aReport({
      results: [aResult({ check: 'kiln/\u001b[31m/a', spec: 'kiln' })],
      specs: [{ id: 'kiln', revision: '2026\n::error::\u001b[2J' }],
    });
    const text = drawTerminal(odd, { colour: false, specs });
    expect(text).toContain('kiln revision 2026\\n::error::\\u{1b}[2J\n  \\u{1b}[31m');
    expect(text).not.toContain('\u001b');
  });
});
