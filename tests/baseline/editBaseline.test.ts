import { describe, expect, test } from 'vitest';
import { compareToReport } from '../../src/baseline/compareToReport.ts';
import { editBaseline } from '../../src/baseline/editBaseline.ts';
import { newBaseline } from '../../src/baseline/newBaseline.ts';
import { PLACEHOLDER } from '../../src/baseline/PLACEHOLDER.ts';
import { parseBaseline } from '../../src/baseline/parseBaseline.ts';
import { holdAgainst } from '../../src/report/baseline/holdAgainst.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const report = aReport({
  results: [
    aResult({ check: 'kiln/backoff/new', verdict: 'fail' }),
    aResult({ check: 'kiln/backoff/old', verdict: 'fail' }),
    aResult({ check: 'kiln/backoff/fixed' }),
    aResult({ check: 'kiln/backoff/odd', verdict: 'unverified' }),
    aResult({ check: 'kiln/backoff/beside', verdict: 'fail', level: 'advice' }),
    aResult({ check: 'kiln/backoff/ours', verdict: 'fault' }),
  ],
});
const text = `# Ours.
client: acme
failures:
  - check: kiln/backoff/old # stays
    reason: Until 3.0.
    link: https://x.example/1
  - check: kiln/backoff/fixed
    reason: Gone?
    link: https://x.example/2
  - check: kiln/backoff/odd
    reason: Not seen.
    link: https://x.example/3
  - check: kiln/request/elsewhere
    reason: In another run.
    link: https://x.example/4
`;

describe('a baseline and a report', () => {
  const change = compareToReport(report, parseBaseline(text, 'b.yaml'));

  test('what fails the run is added, what passes is stale, all else is kept; faults are never listed', () => {
    expect(change).toEqual({
      added: [{ check: 'kiln/backoff/new', ...PLACEHOLDER }],
      kept: ['kiln/backoff/old', 'kiln/backoff/odd', 'kiln/request/elsewhere'],
      stale: ['kiln/backoff/fixed'],
    });
  });

  test('reasons, comments and order stay, and stale ones do unless they are pruned', () => {
    const added = `  - check: kiln/backoff/new\n    reason: "${PLACEHOLDER.reason}"\n    link: ${PLACEHOLDER.link}\n`;
    expect(editBaseline(text, change, false)).toBe(`${text}${added}`);
    expect(editBaseline(text, change, true)).toBe(
      `${text.replace(/ {2}- check: kiln\/backoff\/fixed\n.*\n.*\n/, '')}${added}`,
    );
  });

  test('a list that loses its last entry is empty in brackets, and can be filled again', () => {
    const one = 'failures:\n  - check: kiln/backoff/fixed\n    reason: x\n    link: https://x.example/1\n';
    const emptied = editBaseline(one, compareToReport(report, parseBaseline(one, 'b')), true);
    expect(
      parseBaseline(editBaseline('failures: []\n', { added: [], kept: [], stale: [] }, true), 'b').failures,
    ).toEqual([]);
    expect(parseBaseline(emptied, 'b').failures.map(({ check }) => check)).toEqual([
      'kiln/backoff/new',
      'kiln/backoff/old',
    ]);
  });

  test('lines end as they did', () => {
    const edited = editBaseline(text.replaceAll('\n', '\r\n'), change, true);
    expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(edited.replaceAll('\r\n', '\n')).toBe(editBaseline(text, change, true));
  });

  test('a new one names its schema and its client, whatever that is called', () => {
    const begun = newBaseline('a: "b"\n#', 'x/schema.json');
    expect(begun.split('\n')[0]).toBe('# yaml-language-server: $schema=x/schema.json');
    expect(parseBaseline(begun, 'b')).toEqual({ file: 'b', client: 'a: "b"\n#', failures: [] });
  });

  test('a report that knows a failure gives its reason', () => {
    const lines = { first: 1, last: 2 };
    const failures = [
      { check: 'kiln/backoff/old', reason: 'Until 3.0.', link: 'https://x.example/1', lines },
    ];
    const known = holdAgainst(report, { file: 'other.yaml', failures });
    expect(compareToReport(known, { failures: [] }).added).toEqual([
      { check: 'kiln/backoff/new', ...PLACEHOLDER },
      { check: 'kiln/backoff/old', reason: 'Until 3.0.', link: 'https://x.example/1' },
    ]);
  });
});
