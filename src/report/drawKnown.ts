import { describeKnown } from './baseline/describeKnown.ts';
import { describeLines } from './baseline/describeLines.ts';
import { staleFailures } from './baseline/staleFailures.ts';
import { uncertainFailures } from './baseline/uncertainFailures.ts';
import { unrunFailures } from './baseline/unrunFailures.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import type { Paint } from './Paint.ts';
import type { KnownFailure, Report } from './Report.ts';

/** Draws what the baseline lists, with its reasons: what still fails, what passes now, what was not verified or not run. */
export function drawKnown(report: Report, paint: Paint): string {
  const { baseline } = report;
  if (baseline === undefined) return '';
  const draw = (known: KnownFailure): string =>
    `  ${neutraliseLine(known.check)}  ${paint.dim(describeKnown(known))}`;
  const drawStale = (known: KnownFailure): string =>
    `  ${neutraliseLine(known.check)}  ${describeLines(known)}`;
  const file = neutraliseLine(baseline.file);
  const blocks: [head: string, lines: string[]][] = [
    [
      paint.bold('Known failures, which do not fail the run'),
      baseline.failures.filter(({ came }) => came === 'fail').map(draw),
    ],
    [
      paint.bold(paint.red(`Known failures that pass now, which fails the run: delete them from ${file}`)),
      staleFailures(report).map(drawStale),
    ],
    [
      paint.bold('Known failures that did not fail and were not verified: look whether they are gone'),
      uncertainFailures(report).map((known) => `${draw(known)}: ${known.came}`),
    ],
    [
      paint.bold('Known failures whose checks were not run: look whether they belong here'),
      unrunFailures(report).map(draw),
    ],
  ];
  return blocks
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => [head, ...lines].join('\n'))
    .join('\n\n');
}
