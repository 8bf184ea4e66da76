import { describe, expect, it } from 'vitest';
import { drawHtml } from '../../src/report/drawHtml.ts';
import type { Report } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';
import { inventedSpec } from '../helpers/inventedSpec.ts';

const PLACE = '<script type="application/json" id="data">null</script>';
const template = `<html>${PLACE}</html>`;
const specs = new Map([['invented', inventedSpec]]);
const draw = (report: Report, ...rest: [typeof specs, string]) =>
  drawHtml([{ file: 'r.json', report }], ...rest);
const dataOf = (html: string) => JSON.parse(/id="data">([\s\S]*)<\/script>/.exec(html)?.[1] ?? '');

describe('the HTML of a report', () => {
  it('is the built page with the report and the words of its specs in it', () => {
    const report = aReport({ results: [aResult({ check: 'invented/backoff/first-interval' })] });
    expect(dataOf(draw(report, specs, template))).toMatchObject({
      reports: [
        {
          report: JSON.parse(JSON.stringify(report)),
          conclusion: 'Conforms at must, should and implied.',
        },
      ],
      specs: [{ id: 'invented', title: 'Invented jobs', statements: [], open: [] }],
    });
  });
  it.each(['</script><script>alert(1)</script>', '<!--<script>', "$& $` $' $1", '\u2028'])(
    'is ended by nothing that stands in it: %s',
    (message) => {
      const html = draw(aReport({ results: [aResult({ message })] }), specs, template);
      expect(html.match(/<\/?script/g)).toHaveLength(2);
      expect(html).not.toContain('<!--');
      const shown = dataOf(html).reports[0].report.results[0].message;
      expect(shown).toBe(message === '\u2028' ? '\\u{2028}' : message);
    },
  );
  it('shows control characters, and those that turn the writing round', () => {
    const html = draw(aReport({ results: [aResult({ message: 'a\u202eb\u001bc\nd' })] }), specs, template);
    expect(dataOf(html).reports[0].report.results[0].message).toBe('a\\u{202e}b\\u{1b}c\nd');
  });
  it('cannot be drawn on a page without a place for it', () => {
    expect(() => draw(aReport(), specs, '<html></html>')).toThrow('expected the built page to hold');
  });
});
