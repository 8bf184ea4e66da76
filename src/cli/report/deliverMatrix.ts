import { drawHtml } from '../../report/drawHtml.ts';
import { drawMatrix } from '../../report/matrix/drawMatrix.ts';
import { drawMatrixMarkdown } from '../../report/matrix/drawMatrixMarkdown.ts';
import { matrixOf } from '../../report/matrix/matrixOf.ts';
import type { ReportFile } from '../../report/ReportFile.ts';
import { readPageTemplate } from '../../report/readPageTemplate.ts';
import type { Spec } from '../../spec/Spec.ts';
import { annotateReport } from '../github/annotateReport.ts';
import { printAside } from '../github/printAside.ts';
import type { Io } from '../Io.ts';
import { appendStepSummary } from '../outputs/appendStepSummary.ts';
import { numberedOutputs } from '../outputs/numberedOutputs.ts';
import type { OutputFiles } from '../outputs/OutputFiles.ts';
import { writeOutput } from '../outputs/writeOutput.ts';
import { writeOutputs } from '../outputs/writeOutputs.ts';
import { wantsColour } from '../wantsColour.ts';

/**
 * Draws several reports side by side: on the terminal, as Markdown, as a page, and in the summary of GitHub's step. What
 * is drawn of one report alone gets a file each. The summary comes last, so that it takes no file away when it cannot be
 * written.
 * @throws {UsageError} when a file cannot be written
 */
export async function deliverMatrix(
  files: ReportFile[],
  {
    outputs: { markdown, html, ...others },
    github,
    specs,
  }: { outputs: OutputFiles; github: boolean; specs: ReadonlyMap<string, Spec> },
  io: Io,
): Promise<void> {
  const matrix = matrixOf(files);
  const text = drawMatrix(matrix, { colour: wantsColour(io.outIsTerminal, io.env) });
  if (!github) io.out(text);
  else {
    printAside(text, io);
    for (const { report } of files) annotateReport({ report, specs }, undefined, io);
  }
  if (markdown !== undefined) await writeOutput('--markdown', markdown, drawMatrixMarkdown(matrix), io.cwd);
  if (html !== undefined) {
    await writeOutput('--html', html, drawHtml(files, specs, await readPageTemplate()), io.cwd);
  }
  for (const [index, { report }] of files.entries())
    await writeOutputs(numberedOutputs(others, index, files.length), { report, specs }, io.cwd);
  if (github) await appendStepSummary((limitBytes) => drawMatrixMarkdown(matrix, { limitBytes }), io);
}
