import type { Spec } from '../spec/Spec.ts';
import { describeKnown } from './baseline/describeKnown.ts';
import { describeLines } from './baseline/describeLines.ts';
import { knownFailureOf } from './baseline/knownFailureOf.ts';
import { staleFailures } from './baseline/staleFailures.ts';
import { uncertainFailures } from './baseline/uncertainFailures.ts';
import { unrunFailures } from './baseline/unrunFailures.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeResult } from './describeResult.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { groupByReason } from './groupByReason.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Report, Result } from './Report.ts';
import type { Standing } from './Standing.ts';
import { standingOf } from './standingOf.ts';
import { workflowCommand } from './workflowCommand.ts';

/** Files that annotations point at, relative to the root of the repository; absent: it is no file of the repository. */
export interface AnnotationFiles {
  client?: string | undefined;
  baseline?: string | undefined;
}

/** A notice is to be read at a glance. */
const NOTICE_LINES = 20;

/**
 * Draws a report as GitHub workflow commands, one a line, errors first (GitHub shows ten of a kind a step): an error
 * for each failure that fails the run and for a run that is incomplete or verified nothing, a warning for each other
 * failure, and one notice each that sums up readings, what is unverified, and known failures that were not verified or not run.
 */
export function drawAnnotations(
  report: Report,
  files: AnnotationFiles,
  specs: ReadonlyMap<string, Spec>,
): string {
  const { results, complete } = report;
  const client = files.client === undefined ? undefined : { file: files.client };
  const standing = (wanted: Standing): Result[] =>
    results.filter((result) => standingOf(result, report) === wanted);
  const describe = (result: Result): string => describeResult(result, specs.get(result.spec));
  const titleOf = ({ check, level }: Result): string => `${neutraliseLine(check)} [${level}]`;
  const observed = standing('observed');
  const uncertain = uncertainFailures(report);
  const unrun = unrunFailures(report);
  return [
    ...(complete && exitCodeOf(report) !== 3
      ? []
      : [workflowCommand('error', client, 'pollspec', describeConclusion(report))]),
    ...staleFailures(report).map((stale) =>
      workflowCommand(
        'error',
        files.baseline === undefined ? undefined : { file: files.baseline, line: stale.lines.first },
        `${neutraliseLine(stale.check)} passes now`,
        `It is a known failure no longer: delete ${describeLines(stale)}.`,
      ),
    ),
    // A fault is none of the client's.
    ...standing('fault').map((result) =>
      workflowCommand('error', undefined, titleOf(result), describe(result)),
    ),
    ...standing('fails').map((result) => workflowCommand('error', client, titleOf(result), describe(result))),
    ...standing('known').map((result) => {
      const known = knownFailureOf(result, report);
      const why = known === undefined ? '' : `Known: ${describeKnown(known)}\n\n`;
      return workflowCommand(
        'warning',
        client,
        `${titleOf(result)} known failure`,
        `${why}${describe(result)}`,
      );
    }),
    ...standing('beside').map((result) =>
      workflowCommand('warning', client, `${titleOf(result)} does not fail the run`, describe(result)),
    ),
    notice(
      client,
      `${observed.length} observed where the page is silent or contradicts itself`,
      observed.map(({ check, reading }) => `${check}: ${reading}`),
    ),
    notice(
      client,
      `${standing('unverified').length} unverified, which is not passed`,
      [...groupByReason(results)].map(([reason, of]) => `${of.length} × ${reason}`),
    ),
    notice(
      client,
      `${uncertain.length} known failures did not fail and were not verified`,
      uncertain.map(({ check, came }) => `${check}: ${came}`),
    ),
    notice(
      client,
      `${unrun.length} known failures whose checks were not run`,
      unrun.map(({ check }) => check),
    ),
  ].join('');
}

function notice(place: { file: string } | undefined, title: string, lines: string[]): string {
  if (lines.length === 0) return '';
  const more = lines.length - NOTICE_LINES;
  const shown = lines.slice(0, NOTICE_LINES).map(neutraliseLine);
  const message = [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  return workflowCommand('notice', place, title, message);
}
