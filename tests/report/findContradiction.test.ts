import { describe, expect, test } from 'vitest';
import { findContradiction } from '../../src/report/findContradiction.ts';
import type { Report } from '../../src/report/Report.ts';
import { aReport } from '../helpers/aReport.ts';
import { aResult } from '../helpers/aResult.ts';

const known = { check: 'kiln/backoff/step-2', reason: 'Until 3.0.', lines: { first: 3, last: 5 } };

const report = aReport({
  results: [aResult({ check: 'kiln/backoff/step-2', verdict: 'fail' }), aResult()],
  baseline: { file: 'b.yaml', failures: [{ ...known, came: 'fail' }] },
});

describe('a report of one piece', () => {
  test.each<[string, Report]>([
    ['holds all its results', report],
    ['lacks some, and says so', aReport({ results: report.results, expected: 3 })],
    ['is a shard', { ...report, run: { ...report.run, shard: '3/3' } }],
    ['is empty', aReport()],
    [
      'knows a failure that was not run',
      {
        ...report,
        baseline: { file: 'b.yaml', failures: [{ ...known, check: 'kiln/backoff/x', came: null }] },
      },
    ],
  ])('%s', (_, given) => expect(findContradiction(given)).toBeUndefined());
});

describe('a report that was changed since', () => {
  const { summary, results } = report;
  const passed = results.map((result) => ({ ...result, verdict: 'pass' as const }));
  test.each<[string, Partial<Report>, string]>([
    [
      'has lost its failures',
      { results: results.filter(({ verdict }) => verdict !== 'fail') },
      'summary.emitted is 2, and there are 1 results',
    ],
    ['has lost all results', { results: [] }, 'summary.emitted is 2, and there are 0 results'],
    [
      'has lost them in its summary too',
      { results: [], summary: { ...summary, emitted: 0 } },
      'it is called complete, and has 0 of 2 results',
    ],
    ['has other verdicts', { results: passed }, 'summary.pass is 1, and 2 results are that'],
    [
      'calls what fails conforming',
      { summary: { ...summary, conforms: true } },
      'summary.conforms is true, and by its results it is false',
    ],
    ['has a check twice', { results: [...results, ...passed.slice(0, 1)] }, 'one check has two results'],
    ['names another page', { specs: [] }, 'a result is of a page that specs does not name'],
    [
      'tells something else of the baseline',
      { baseline: { file: 'b.yaml', failures: [{ ...known, came: 'pass' }] } },
      'baseline does not tell what came of its checks',
    ],
    [
      'is a shard that there is not',
      { run: { ...report.run, shard: '5/3' } },
      'run.shard is 5/3, which there is not',
    ],
  ])('%s', (_, different, want) => expect(findContradiction({ ...report, ...different })).toBe(want));
});
