import { describe, expect, test } from 'vitest';
import { drawAnnotations } from '../../src/report/drawAnnotations.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const specs = new Map();
const lines = (text: string): string[] => text.split('\n').slice(0, -1);
const said = { statements: [], reproduce: 'again' };

describe('a report as annotations', () => {
  test('failures become errors, those that do not fail the run warnings, errors first, everything escaped', () => {
    const report = aReport({
      results: [
        aResult({ ...said, check: 'kiln/request/path', verdict: 'fail', level: 'advice' }),
        aResult({ check: 'kiln/request/method', verdict: 'pass' }),
        aResult({ ...said, check: 'kiln/errors/404', verdict: 'fail', message: '100 %\n::error::x\r!' }),
      ],
    });
    expect(lines(drawAnnotations(report, { client: 'src/a,b:c.ts' }, specs))).toEqual([
      '::error file=src/a%2Cb%3Ac.ts,title=kiln/errors/404 [should]::Is the first wait long enough?%0A  100 %25%0A    ::error::x\\u{d}!%0A%0A  again',
      '::warning file=src/a%2Cb%3Ac.ts,title=kiln/request/path [advice] does not fail the run::Is the first wait long enough?%0A  as it should be%0A%0A  again',
    ]);
  });

  test('an incomplete run is an error of its own', () => {
    const report = aReport({ results: [aResult()], expected: 2 });
    expect(drawAnnotations(report, { client: 'a.ts' }, specs)).toBe(
      '::error file=a.ts,title=pollspec::Incomplete: 1 of 2 checks gave no result.\n',
    );
  });

  test('a run that verified nothing is an error of its own', () => {
    const report = aReport({ results: [aResult({ verdict: 'unverified', message: 'not shown' })] });
    expect(lines(drawAnnotations(report, { client: 'a.ts' }, specs))).toEqual([
      '::error file=a.ts,title=pollspec::Nothing was verified: no check passed or failed.',
      '::notice file=a.ts,title=1 unverified%2C which is not passed::1 × not shown',
    ]);
  });

  test('readings, and what is unverified, are summed up in one notice each', () => {
    const unverified = (slug: string, message: string) =>
      aResult({ check: `kiln/parsing/${slug}`, verdict: 'unverified', message });
    const report = aReport({
      results: [
        aResult({ check: 'kiln/request/method' }),
        aResult({ check: 'kiln/backoff/a', verdict: 'observed', reading: 'holds' }),
        aResult({ check: 'kiln/backoff/b', verdict: 'observed', reading: 'x\n::error::y' }),
        unverified('a', 'not exposed'),
        unverified('b', 'not exposed'),
        unverified('c', 'not shown'),
      ],
    });
    expect(lines(drawAnnotations(report, { client: 'a.ts' }, specs))).toEqual([
      '::notice file=a.ts,title=2 observed where the page is silent or contradicts itself::kiln/backoff/a: holds%0Akiln/backoff/b: x\\n::error::y',
      '::notice file=a.ts,title=3 unverified%2C which is not passed::2 × not exposed%0A1 × not shown',
    ]);
  });

  test('a notice names twenty, and how many more there are', () => {
    const results = Array.from({ length: 25 }, (_, index) =>
      aResult({ check: `kiln/backoff/${index}`, verdict: 'observed', reading: 'holds' }),
    );
    const text = drawAnnotations(aReport({ results: [...results, aResult()] }), {}, specs);
    expect(text.split('%0A')).toHaveLength(21);
    expect(text).toMatch(/^::notice title=25 observed .*%0Aand 5 more\n$/);
  });

  test('a fault is not put to the client, and without a file none is named', () => {
    const report = aReport({ results: [aResult({ ...said, verdict: 'fault', message: 'ours' })] });
    const text =
      '::error title=kiln/backoff/first-interval [should]::Is the first wait long enough?%0A  ours%0A%0A  again\n';
    expect(drawAnnotations(report, { client: 'a.ts' }, specs)).toBe(text);
    expect(drawAnnotations(report, {}, specs)).toBe(text);
  });

  test('known failures are warnings with their reason; those that pass now are errors where they are listed', () => {
    const known = {
      reason: 'fixed in 3.0',
      link: 'https://tracker.example.com/1',
      lines: { first: 3, last: 5 },
    };
    const report = aReport({
      results: [
        aResult({ ...said, check: 'kiln/backoff/a', verdict: 'fail' }),
        aResult({ check: 'kiln/backoff/b' }),
        aResult({ check: 'kiln/backoff/c', verdict: 'unverified', message: 'not shown' }),
      ],
      baseline: {
        file: 'base.yaml',
        failures: [
          { ...known, check: 'kiln/backoff/a', came: 'fail' },
          { ...known, check: 'kiln/backoff/b', came: 'pass' },
          { ...known, check: 'kiln/backoff/c', came: 'unverified' },
          { ...known, check: 'kiln/backoff/d', came: null },
        ],
      },
    });
    expect(lines(drawAnnotations(report, { client: 'a.ts', baseline: 'ci/base.yaml' }, specs))).toEqual([
      '::error file=ci/base.yaml,line=3,title=kiln/backoff/b passes now::It is a known failure no longer: delete lines 3 to 5.',
      '::warning file=a.ts,title=kiln/backoff/a [should] known failure::Known: fixed in 3.0 (https://tracker.example.com/1)%0A%0AIs the first wait long enough?%0A  as it should be%0A%0A  again',
      '::notice file=a.ts,title=1 unverified%2C which is not passed::1 × not shown',
      '::notice file=a.ts,title=1 known failures did not fail and were not verified::kiln/backoff/c: unverified',
      '::notice file=a.ts,title=1 known failures whose checks were not run::kiln/backoff/d',
    ]);
  });
});
