import pc from 'picocolors';
import type { Spec } from '../spec/Spec.ts';
import { describeConclusion } from './describeConclusion.ts';
import { describeCounts } from './describeCounts.ts';
import { describeDrive } from './describeDrive.ts';
import { describeResult } from './describeResult.ts';
import { drawCounts } from './drawCounts.ts';
import { drawKnown } from './drawKnown.ts';
import { drawNotes } from './drawNotes.ts';
import { drawReadings } from './drawReadings.ts';
import { drawUnverified } from './drawUnverified.ts';
import { exitCodeOf } from './exitCodeOf.ts';
import { neutraliseLine } from './neutraliseLine.ts';
import { plainFirst } from './plainFirst.ts';
import type { Report, Result } from './Report.ts';
import { standingOf } from './standingOf.ts';

/** What drawing on a terminal needs beside the report. */
export interface DrawOptions {
  colour: boolean;
  /** Specs by id, for the words of the statements; what is missing is drawn without them. */
  specs: ReadonlyMap<string, Spec>;
}

/** Draws a report as text for a terminal. */
export function drawTerminal(report: Report, { colour, specs }: DrawOptions): string {
  const paint = pc.createColors(colour);
  const isCounted = (result: Result) => ['fails', 'fault'].includes(standingOf(result, report));
  const isBeside = (result: Result) => standingOf(result, report) === 'beside';
  // What fails the run first.
  const bad = [isCounted, isBeside].flatMap((isWanted) => plainFirst(report.results.filter(isWanted)));
  const drawBad = (result: Result): string => {
    const counts = isCounted(result);
    const mark = counts ? paint.bold(paint.red(result.verdict.toUpperCase())) : paint.yellow('fail');
    const aside = counts ? '' : paint.dim(' (does not fail the run)');
    const head = `${mark} ${paint.bold(neutraliseLine(result.check))} [${result.level}]${aside}`;
    return `${head}\n${describeResult(result, specs.get(result.spec))}`;
  };
  const { name, version } = report.client;
  const filter = report.filter === null ? '' : `, only ${report.filter}`;
  const shard = report.run.shard === null ? '' : `, shard ${report.run.shard}`;
  const seed = report.driver === 'live' ? '' : ` · seed ${report.seed}`;
  const conclusion = describeConclusion(report);
  const sections = [
    `${paint.bold(neutraliseLine(`${name} ${version}`))}${paint.dim(neutraliseLine(`${describeDrive(report)}${seed}${filter}${shard}`))}`,
    drawCounts(report, paint),
    ...bad.map(drawBad),
    drawKnown(report, paint),
    drawReadings(report.results, specs, paint),
    drawUnverified(report.results, paint),
    drawNotes(report.run.notes, paint),
    [
      describeCounts(report.summary),
      exitCodeOf(report) === 0 ? paint.green(conclusion) : paint.red(conclusion),
    ].join('\n'),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}
