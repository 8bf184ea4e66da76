import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeResult } from './describeResult.ts';
import { escapeXml } from './escapeXml.ts';
import type { Report, Result } from './Report.ts';

/**
 * Draws a report as JUnit XML: one suite a spec page, one case a check. A failure below the levels that fail the run
 * is `skipped` with a message that says so, since JUnit knows no other way to be neither passed nor failed.
 */
export function drawJUnit(report: Report, specs: ReadonlyMap<string, Spec>): string {
  const suites = report.specs.map(({ id }) =>
    drawSuite(
      `${report.client.name} ${id}`,
      report.results
        .filter(({ spec }) => spec === id)
        .map((result) => drawCase(result, report, specs.get(id))),
    ),
  );
  const broken = report.complete
    ? []
    : [
        drawSuite(`${report.client.name} run`, [
          {
            outcome: 'error',
            xml: `<testcase classname="pollspec" name="every check gave a result" time="0"><error message="${escapeXml(describeConclusion(report))}"/></testcase>`,
          },
        ]),
      ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="pollspec">\n${[...suites, ...broken].join('\n')}\n</testsuites>\n`;
}

type Outcome = 'passed' | 'failure' | 'skipped' | 'error';

function drawSuite(name: string, cases: { outcome: Outcome; xml: string }[]): string {
  const number = (outcome: Outcome): number => cases.filter((one) => one.outcome === outcome).length;
  return [
    `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}">`,
    ...cases.map(({ xml }) => `    ${xml}`),
    '  </testsuite>',
  ].join('\n');
}

function drawCase(result: Result, report: Report, spec?: Spec): { outcome: Outcome; xml: string } {
  const outcome = outcomeOf(result, report);
  const [specId = '', group = '', ...slug] = result.check.split('/');
  const seconds = ((report.run.resultDurationsMs[result.check] ?? 0) / 1000).toFixed(3);
  const properties = (['level', 'verdict', 'reading'] as const)
    .map((name) => [name, result[name]] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<property name="${name}" value="${escapeXml(value ?? '')}"/>`)
    .join('');
  const open = `<testcase classname="${escapeXml(`${specId}/${group}`)}" name="${escapeXml(slug.join('/'))}" time="${seconds}">`;
  return {
    outcome,
    xml: `${open}<properties>${properties}</properties>${drawOutcome(result, outcome, spec)}</testcase>`,
  };
}

function outcomeOf({ verdict, level }: Result, { failOn }: Report): Outcome {
  if (verdict === 'pass') return 'passed';
  if (verdict === 'fault') return 'error';
  return verdict === 'fail' && failOn.includes(level) ? 'failure' : 'skipped';
}

function drawOutcome(result: Result, outcome: Outcome, spec?: Spec): string {
  if (outcome === 'passed') return '';
  const { verdict, level, reading, message } = result;
  const said =
    outcome !== 'skipped'
      ? message
      : verdict === 'fail'
        ? `fails at level ${level}, which does not fail the run: ${message}`
        : `${verdict}${reading === null ? '' : ` ${reading}`}: ${message}`;
  const detail = outcome === 'skipped' && verdict !== 'fail' ? '' : escapeXml(describeResult(result, spec));
  return `<${outcome} message="${escapeXml(said)}"${outcome === 'skipped' ? '' : ` type="${level}"`}>${detail}</${outcome}>`;
}
