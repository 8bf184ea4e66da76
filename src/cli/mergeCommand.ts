import type { checksOf as ChecksOf } from '../check/checksOf.ts';
import { exitCodeOf } from '../report/exitCodeOf.ts';
import { mergeReports } from '../report/mergeReports.ts';
import { withBaseline } from './baseline/withBaseline.ts';
import { clientFile } from './clientFile.ts';
import { annotateErrors } from './github/annotateErrors.ts';
import type { Io } from './Io.ts';
import { loadSpecsById } from './loadSpecsById.ts';
import { checkOutputs } from './outputs/checkOutputs.ts';
import { deliverReport } from './outputs/deliverReport.ts';
import { pickOutputs } from './outputs/pickOutputs.ts';
import type { ReportOptions } from './ReportOptions.ts';
import { readReport } from './readReport.ts';
import { wordsOf } from './report/wordsOf.ts';

/**
 * `pollspec merge`: puts the shards of one run together.
 * @throws {UsageError} when a file is no report, or is not of the same run
 */
export async function mergeCommand(
  files: string[],
  options: ReportOptions,
  io: Io,
  checksOf: typeof ChecksOf,
): Promise<number> {
  const github = options.github === true;
  return await annotateErrors(github, io, async () => {
    const outputs = pickOutputs(options);
    await checkOutputs(outputs, io.cwd);
    const file = options.clientFile;
    if (file !== undefined) clientFile(file, io.cwd, '--client-file');
    const merged = mergeReports(await Promise.all(files.map((file) => readReport(file, io.cwd))));
    const atHand = await loadSpecsById(options.spec, io.cwd);
    const report = await withBaseline(merged, options.baseline, { specs: atHand, checksOf, cwd: io.cwd });
    const specs = wordsOf([report], atHand, io);
    await deliverReport({ report, specs }, { outputs, github, clientFile: file }, io);
    return exitCodeOf(report);
  });
}
