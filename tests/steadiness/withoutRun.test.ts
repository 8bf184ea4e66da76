import { expect, test } from 'vitest';
import { aReport } from '../helpers/aReport.ts';
import { withoutRun } from './withoutRun.ts';

test('all but `run` stays, in its order', () => {
  const report = aReport();
  const rest = withoutRun(JSON.stringify(report));
  expect(Object.keys(rest)).toEqual(Object.keys(report).filter((name) => name !== 'run'));
  expect({ ...rest, run: report.run }).toEqual(report);
});
