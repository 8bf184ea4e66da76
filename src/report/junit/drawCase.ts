import type { Spec } from '../../spec/Spec.ts';
import { describeKnown } from '../baseline/describeKnown.ts';
import { knownFailureOf } from '../baseline/knownFailureOf.ts';
import { describeResult } from '../describeResult.ts';
import { escapeXml } from '../escapeXml.ts';
import type { Report, Result } from '../Report.ts';
import type { Standing } from '../Standing.ts';
import { standingOf } from '../standingOf.ts';
import type { JUnitCase, JUnitOutcome } from './JUnitCase.ts';

/** JUnit knows no other way than `skipped` to be neither passed nor failed; the `type` tells what it is. */
const OUTCOMES: Record<Standing, JUnitOutcome> = {
  passed: 'passed',
  fails: 'failure',
  fault: 'error',
  known: 'skipped',
  beside: 'skipped',
  observed: 'skipped',
  unverified: 'skipped',
};

/** Draws one check. Level, verdict and reading stand in `system-out`, as the schema knows no properties of a case. */
export function drawCase(result: Result, report: Report, spec?: Spec): JUnitCase {
  const standing = standingOf(result, report);
  const outcome = OUTCOMES[standing];
  const [specId = '', group = '', ...slug] = result.check.split('/');
  const seconds = ((report.run.resultDurationsMs[result.check] ?? 0) / 1000).toFixed(3);
  const facts = (['level', 'verdict', 'reading'] as const)
    .filter((name) => result[name] !== null)
    .map((name) => `${name}: ${result[name]}`)
    .join('\n');
  const open = `<testcase classname="${escapeXml(`${specId}/${group}`)}" name="${escapeXml(slug.join('/'))}" time="${seconds}">`;
  return {
    outcome,
    xml: `${open}${drawOutcome(result, standing, report, spec)}<system-out>${escapeXml(facts)}</system-out></testcase>`,
  };
}

function drawOutcome(result: Result, standing: Standing, report: Report, spec?: Spec): string {
  const outcome = OUTCOMES[standing];
  if (outcome === 'passed') return '';
  const { level } = result;
  const type = outcome === 'skipped' ? standing : level;
  const detail =
    standing === 'observed' || standing === 'unverified' ? '' : escapeXml(describeResult(result, spec));
  return `<${outcome} message="${escapeXml(messageOf(result, standing, report))}" type="${type}">${detail}</${outcome}>`;
}

function messageOf(result: Result, standing: Standing, report: Report): string {
  const { level, reading, message } = result;
  const known = knownFailureOf(result, report);
  if (known !== undefined) return `known failure: ${describeKnown(known)}: ${message}`;
  if (standing === 'beside') return `fails at level ${level}, which does not fail the run: ${message}`;
  if (standing === 'observed') return `observed${reading === null ? '' : ` ${reading}`}: ${message}`;
  return standing === 'unverified' ? `unverified: ${message}` : message;
}
