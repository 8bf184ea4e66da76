import { describe, expect, test } from 'vitest';
import { drawJUnit } from '../../../src/report/junit/drawJUnit.ts';
import { aReport } from '../../helpers/aReport.ts';
import { aResult } from '../../helpers/aResult.ts';

const results = [
  aResult({ check: 'kiln/request/method' }),
  aResult({ check: 'kiln/request/path', verdict: 'fail', level: 'must', message: 'got <b> & "c"\u0000' }),
  aResult({ check: 'kiln/errors/500', verdict: 'fail', level: 'advice', message: 'crashed' }),
  aResult({ check: 'kiln/errors/401', verdict: 'unverified', message: 'kind is not exposed' }),
  aResult({ check: 'kiln/backoff/after-429', verdict: 'observed', level: 'open', reading: 'goes-on' }),
  aResult({ check: 'kiln/lifecycle/gone', verdict: 'fault', message: 'ours' }),
];

describe('a report as JUnit', () => {
  const xml = drawJUnit(
    aReport({ results, run: { resultDurationsMs: { 'kiln/request/path': 1234 } } }),
    new Map(),
  );

  test('counts failures, errors and what is skipped', () => {
    expect(xml).toContain('<testsuite name="acme kiln" tests="6" failures="1" errors="1" skipped="3">');
  });

  test('escapes what the client said, and gives the time', () => {
    expect(xml).toContain('<testcase classname="kiln/request" name="path" time="1.234">');
    expect(xml).toContain('<failure message="got &lt;b&gt; &amp; &quot;c&quot;\ufffd" type="must">');
  });

  test('tells a failure that does not fail the run from one that does', () => {
    expect(xml).toContain(
      '<skipped message="fails at level advice, which does not fail the run: crashed" type="beside">',
    );
    expect(xml).toContain('<system-out>level: advice&#10;verdict: fail</system-out>');
  });

  test('skips what is unverified or observed, with the reason', () => {
    expect(xml).toContain('<skipped message="unverified: kind is not exposed" type="unverified"></skipped>');
    expect(xml).toContain('<skipped message="observed goes-on: as it should be" type="observed"></skipped>');
  });

  test('never looks green when results are missing', () => {
    expect(drawJUnit(aReport({ results, expected: 9 }), new Map())).toContain(
      '<testsuite name="acme run" tests="1" failures="0" errors="1" skipped="0">',
    );
  });

  test('never looks green when nothing was verified', () => {
    const unverified = aReport({ results: [aResult({ verdict: 'unverified' })] });
    expect(drawJUnit(unverified, new Map())).toContain(
      '<testcase classname="pollspec" name="something was verified" time="0"><error message="Nothing was verified: no check passed or failed."/></testcase>',
    );
  });
});
