import { drawTerminal } from '../../report/drawTerminal.ts';
import { drawMarkdown } from '../../report/markdown/drawMarkdown.ts';
import { annotateReport } from '../github/annotateReport.ts';
import { printAside } from '../github/printAside.ts';
import type { Io } from '../Io.ts';
import { wantsColour } from '../wantsColour.ts';
import { appendStepSummary } from './appendStepSummary.ts';
import type { Drawable } from './OUTPUTS.ts';
import type { OutputFiles } from './OutputFiles.ts';
import { writeOutputs } from './writeOutputs.ts';

/** How a report is to be handed over. */
export interface Delivery {
  outputs: OutputFiles;
  /** Whether GitHub is to be told: by annotations, and in the summary of the step. */
  github: boolean;
  /** The client's file, as the user named it, where it is one. */
  clientFile?: string | undefined;
  /** What stands between this report and the one before it. */
  before?: string;
}

/**
 * Draws a report on the terminal, writes the files that were asked for, and tells GitHub of it. The files come first: a
 * summary that cannot be written takes none of them away.
 * @throws {UsageError} when one cannot be written
 */
export async function deliverReport(
  drawable: Drawable,
  { outputs, github, clientFile, before = '' }: Delivery,
  io: Io,
): Promise<void> {
  const { report, specs } = drawable;
  const colour = wantsColour(io.outIsTerminal, io.env);
  const text = `${before}${drawTerminal(report, { colour, specs })}`;
  if (!github) io.out(text);
  else {
    // Nothing that a client says in the report is taken for a workflow command.
    printAside(text, io);
    annotateReport(drawable, clientFile, io);
  }
  await writeOutputs(outputs, drawable, io.cwd);
  if (github) await appendStepSummary((limitBytes) => drawMarkdown(report, { specs, limitBytes }), io);
}
