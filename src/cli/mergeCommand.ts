import { exitCodeOf } from '../report/exitCodeOf.ts';
import { mergeReports } from '../report/mergeReports.ts';
import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import { annotateErrors } from './github/annotateErrors.ts';
import type { Io } from './Io.ts';
import { checkOutputs } from './outputs/checkOutputs.ts';
import { deliverReport } from './outputs/deliverReport.ts';
import type { OutputFiles } from './outputs/OutputFiles.ts';
import { pickOutputs } from './outputs/pickOutputs.ts';
import { readReport } from './readReport.ts';

/**
 * `pollspec merge`: puts the shards of one run together.
 * @throws {UsageError} when a file is no report, or is not of the same run
 */
export async function mergeCommand(
  files: string[],
  options: OutputFiles & { github?: boolean },
  io: Io,
): Promise<number> {
  const github = options.github === true;
  return await annotateErrors(github, io, async () => {
    const outputs = pickOutputs(options);
    await checkOutputs(outputs, io.cwd);
    const report = mergeReports(await Promise.all(files.map((file) => readReport(file, io.cwd))));
    const specs = new Map(loadBundledSpecs().map((spec) => [spec.id, spec]));
    await deliverReport({ report, specs }, { outputs, github }, io);
    return exitCodeOf(report);
  });
}
