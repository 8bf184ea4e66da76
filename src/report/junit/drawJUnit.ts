import type { Spec } from '../../spec/Spec.ts';
import { describeLines } from '../baseline/describeLines.ts';
import { staleFailures } from '../baseline/staleFailures.ts';
import { describeConclusion } from '../describeConclusion.ts';
import { escapeXml } from '../escapeXml.ts';
import { exitCodeOf } from '../exitCodeOf.ts';
import type { Report } from '../Report.ts';
import { drawCase } from './drawCase.ts';
import type { JUnitCase, JUnitOutcome } from './JUnitCase.ts';

/**
 * Draws a report as JUnit XML: one suite a spec page, one case a check; beside them, what fails the run and is no
 * check. It is valid by the schema that Jenkins holds reports to.
 */
export function drawJUnit(report: Report, specs: ReadonlyMap<string, Spec>): string {
  const { client, complete, results } = report;
  const pages = report.specs.map(({ id }) => {
    const own = results.filter(({ spec }) => spec === id);
    return drawSuite(
      `${client.name} ${id}`,
      own.map((result) => drawCase(result, report, specs.get(id))),
    );
  });
  const missing = complete ? 'something was verified' : 'every check gave a result';
  const run =
    complete && exitCodeOf(report) !== 3
      ? []
      : [caseOf('pollspec', missing, 'error', describeConclusion(report))];
  const stale = staleFailures(report).map((known) =>
    caseOf(
      'pollspec/baseline',
      known.check,
      'failure',
      `a known failure that passes now: delete ${describeLines(known)} of ${report.baseline?.file ?? ''}`,
    ),
  );
  const suites = [
    ...pages,
    ...(run.length > 0 ? [drawSuite(`${client.name} run`, run)] : []),
    ...(stale.length > 0 ? [drawSuite(`${client.name} baseline`, stale)] : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pollspec">\n${suites.join('\n')}\n</testsuites>\n`;
}

function drawSuite(name: string, cases: JUnitCase[]): string {
  const number = (outcome: JUnitOutcome): number => cases.filter((one) => one.outcome === outcome).length;
  return [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}">`,
    ...cases.map(({ xml }) => `    ${xml}`),
    '  </testsuite>',
  ].join('\n');
}

function caseOf(classname: string, name: string, outcome: 'error' | 'failure', message: string): JUnitCase {
  return {
    outcome,
    xml: `<testcase classname="${classname}" name="${escapeXml(name)}" time="0"><${outcome} message="${escapeXml(message)}"/></testcase>`,
  };
}
