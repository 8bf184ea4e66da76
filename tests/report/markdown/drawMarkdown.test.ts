import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawMarkdown } from '../../../src/report/markdown/drawMarkdown.ts';
import { neutralise } from '../../../src/report/neutralise.ts';
import type { Report } from '../../../src/report/Report.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';
import { nastyTexts } from './nastyTexts.ts';
import { type MarkdownNode, parseMarkdown } from './parseMarkdown.ts';
import { shapeOf } from './shapeOf.ts';

const specs = new Map();

/** A report with each kind of result, whose texts all hold the same words. */
function reportSaying(words: string): Report {
  const inId = words.replaceAll('/', '');
  const result = (slug: string, different: Parameters<typeof aResult>[0]) =>
    aResult({
      check: `kiln${inId}/g${inId}/${slug}${inId}`,
      message: words,
      title: words,
      reproduce: words,
      timeline: words,
      statements: [words],
      findings: [{ expected: words, actual: words, pointer: words }],
      ...different,
    });
  const known = { reason: words, link: words, lines: { first: 3, last: 4 } };
  const listed = (slug: string, came: 'fail' | 'pass' | 'unverified') => ({
    ...known,
    check: `kiln${inId}/g${inId}/${slug}${inId}`,
    came,
  });
  return aReport({
    baseline: {
      file: words,
      failures: [listed('d', 'unverified'), listed('f', 'pass'), listed('g', 'fail')],
    },
    pollspec: words,
    client: { name: words, version: words, language: words },
    filter: words,
    results: [
      result('a', { verdict: 'fail' }),
      result('b', { verdict: 'fail', level: 'advice' }),
      result('c', { verdict: 'observed', level: 'open', reading: words, open: words }),
      result('d', { verdict: 'unverified' }),
      result('e', { verdict: 'fault' }),
      result('f', {}),
      result('g', { verdict: 'fail' }),
    ],
    run: { shard: words, notes: [words] },
  });
}

function nodesOf(node: MarkdownNode): MarkdownNode[] {
  return [node, ...(node.children ?? []).flatMap(nodesOf)];
}

describe('a report as Markdown', () => {
  test('has the same shape whatever a client says: no text of it is markup, a link, an image or a mention', () => {
    const plain = shapeOf(parseMarkdown(drawMarkdown(reportSaying('plain'), { specs })));
    fc.assert(
      fc.property(nastyTexts, (words) => {
        const drawn = parseMarkdown(drawMarkdown(reportSaying(words), { specs }));
        expect(shapeOf(drawn)).toEqual(plain);
        const spoken = nodesOf(drawn).filter(({ type }) => type === 'text');
        for (const { value } of spoken) expect(value).not.toContain('evil');
      }),
      { numRuns: 500 },
    );
  });

  test('shows what a client says to the letter, but for what is harmful on a terminal', () => {
    fc.assert(
      fc.property(nastyTexts, (words) => {
        const text = drawMarkdown(aReport({ results: [aResult({ verdict: 'fail', reproduce: words })] }), {
          specs,
        });
        const [block] = nodesOf(parseMarkdown(text)).filter(({ type }) => type === 'code');
        const lines = neutralise(words).split('\n');
        // The reader of Markdown takes NUL, which is shown as text, for what it cannot be: nothing else is changed.
        for (const line of lines) expect(block?.value).toContain(line);
      }),
    );
  });

  test('tells what fails the run, what does not count, readings and what is unverified apart', () => {
    const text = drawMarkdown(reportSaying('words'), { specs });
    const headings = nodesOf(parseMarkdown(text)).filter(({ type }) => type === 'heading');
    expect(
      headings.map((heading) =>
        nodesOf(heading)
          .map(({ value }) => value ?? '')
          .join(''),
      ),
    ).toEqual([
      'words words',
      'Fails the run: 2',
      'Known failures that pass now, which fails the run: 1',
      'Fails, and does not count: 1',
      'Known failures, which do not fail the run: 1',
      'Readings taken, where the page is silent or contradicts itself: 1',
      'Known failures that did not fail and were not verified: 1',
      'Unverified, which is not passed: 1',
      'Seen beside the checks',
    ]);
    expect(text).toContain('<code>kilnwords/gwords/ewords</code> should, a fault of Pollspec');
  });

  test('counts by page and group, each verdict apart', () => {
    const text = drawMarkdown(
      aReport({
        results: [
          aResult({ check: 'kiln/backoff/a', verdict: 'fail' }),
          aResult({ check: 'kiln/backoff/b', verdict: 'unverified' }),
          aResult({ check: 'oven/request/a', verdict: 'observed' }),
          aResult({ check: 'oven/request/b', verdict: 'fault' }),
          aResult({ check: 'oven/request/c' }),
        ],
      }),
      { specs },
    );
    expect(text).toContain(
      [
        '| page | group | fail | observed | unverified | pass | fault |',
        '| --- | --- | ---: | ---: | ---: | ---: | ---: |',
        '| `kiln` revision `undated` | `backoff` | 1 | 0 | 1 | 0 | 0 |',
        '| `oven` revision `undated` | `request` | 0 | 1 | 0 | 1 | 1 |',
        '| all |  | 1 | 1 | 1 | 1 | 1 |',
      ].join('\n'),
    );
  });

  test.each([3000, 10_000, 60_000])('stays below %i bytes, and says how many are left out', (limitBytes) => {
    const results = Array.from({ length: 300 }, (_, index) =>
      aResult({ check: `kiln/backoff/${index}`, verdict: 'fail', level: index % 2 ? 'must' : 'advice' }),
    );
    const text = drawMarkdown(aReport({ results }), { specs, limitBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes);
    const leftOut =
      /\*\*Left out, as there is no room for all: (?:(\d+) checks? that fails? the run, )?(\d+) /.exec(text);
    const shown = text.split('<details>').length - 1;
    expect(Number(leftOut?.[1] ?? 0) + Number(leftOut?.[2]) + shown).toBe(300);
    expect(shown).toBeGreaterThan(0);
  });

  test('leaves nothing out where there is room', () => {
    expect(drawMarkdown(reportSaying('words'), { specs })).not.toContain('Left out');
  });
});
