import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ReportFile } from '../report/ReportFile.ts';
import { UsageError } from '../UsageError.ts';
import { describeReadError } from './describeReadError.ts';
import { parseReport } from './parseReport.ts';

/** Some editors and shells put one first, which is no JSON. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a report that `--json` wrote.
 * @throws {UsageError} when it cannot be read, or is none
 */
export async function readReport(file: string, cwd: string): Promise<ReportFile> {
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `${file}: expected a report that can be read, but ${describeReadError(error, path)}.`,
    );
  });
  return { file, report: parseReport(text.replace(BYTE_ORDER_MARK, ''), file) };
}
