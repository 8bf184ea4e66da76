import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { drawTerminal } from '../report/drawTerminal.ts';
import { exitCodeOf } from '../report/exitCodeOf.ts';
import { mergeReports } from '../report/mergeReports.ts';
import type { ReportFile } from '../report/ReportFile.ts';
import { loadBundledSpecs } from '../spec/loadBundledSpecs.ts';
import { UsageError } from '../UsageError.ts';
import { describeReadError } from './describeReadError.ts';
import type { Io } from './Io.ts';
import { checkOutputs } from './outputs/checkOutputs.ts';
import type { OutputFiles } from './outputs/OutputFiles.ts';
import { pickOutputs } from './outputs/pickOutputs.ts';
import { writeOutputs } from './outputs/writeOutputs.ts';
import { parseReport } from './parseReport.ts';
import { wantsColour } from './wantsColour.ts';

/**
 * `pollspec merge`: puts the shards of one run together.
 * @throws {UsageError} when a file is no report, or is not of the same run
 */
export async function mergeCommand(files: string[], options: OutputFiles, io: Io): Promise<number> {
  const outputs = pickOutputs(options);
  await checkOutputs(outputs, io.cwd);
  const report = mergeReports(await Promise.all(files.map((file) => read(file, io.cwd))));
  const specs = new Map(loadBundledSpecs().map((spec) => [spec.id, spec]));
  io.out(drawTerminal(report, { colour: wantsColour(io.outIsTerminal, io.env), specs }));
  await writeOutputs(outputs, { report, specs }, io.cwd);
  return exitCodeOf(report);
}

async function read(file: string, cwd: string): Promise<ReportFile> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `${file}: expected a report that can be read, but ${describeReadError(error, path)}.`,
    );
  });
  return { file, report: parseReport(text, file) };
}
