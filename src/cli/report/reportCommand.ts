import type { checksOf as ChecksOf } from '../../check/checksOf.ts';
import { exitCodeOf } from '../../report/exitCodeOf.ts';
import type { ReportFile } from '../../report/ReportFile.ts';
import { UsageError } from '../../UsageError.ts';
import { withBaseline } from '../baseline/withBaseline.ts';
import { clientFile } from '../clientFile.ts';
import { annotateErrors } from '../github/annotateErrors.ts';
import type { Io } from '../Io.ts';
import { loadSpecsById } from '../loadSpecsById.ts';
import { deliverReport } from '../outputs/deliverReport.ts';
import { pickOutputs } from '../outputs/pickOutputs.ts';
import type { ReportOptions } from '../ReportOptions.ts';
import { readReport } from '../readReport.ts';
import { checkReportOutputs } from './checkReportOutputs.ts';
import { deliverMatrix } from './deliverMatrix.ts';
import { wordsOf } from './wordsOf.ts';

/**
 * `pollspec report`: draws a report of before again, or several side by side.
 * @returns the exit code: the highest of all reports
 * @throws {UsageError} when a file is no report
 */
export async function reportCommand(
  given: string[],
  options: ReportOptions,
  io: Io,
  checksOf: typeof ChecksOf,
): Promise<number> {
  const github = options.github === true;
  return await annotateErrors(github, io, async () => {
    const outputs = pickOutputs(options);
    await checkReportOutputs(given, outputs, io.cwd);
    const client = options.clientFile;
    if (client !== undefined) {
      if (given.length > 1)
        throw new UsageError(
          `--client-file ${client}: expected one report, got ${given.length}, which may be of several clients. Draw them one by one.`,
        );
      clientFile(client, io.cwd, '--client-file');
    }
    const read = await Promise.all(given.map((file) => readReport(file, io.cwd)));
    const atHand = await loadSpecsById(options.spec, io.cwd);
    const files: ReportFile[] = [];
    for (const { file, report } of read) {
      const held = await withBaseline(report, options.baseline, { specs: atHand, checksOf, cwd: io.cwd });
      files.push({ file, report: held });
    }
    const reports = files.map(({ report }) => report);
    const specs = wordsOf(reports, atHand, io);
    const [only, ...others] = files;
    if (only !== undefined && others.length === 0)
      await deliverReport({ report: only.report, specs }, { outputs, github, clientFile: client }, io);
    else await deliverMatrix(files, { outputs, github, specs }, io);
    return Math.max(...reports.map(exitCodeOf));
  });
}
