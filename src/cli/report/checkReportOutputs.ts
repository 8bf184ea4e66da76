import { resolve } from 'node:path';
import { checkOutputs } from '../outputs/checkOutputs.ts';
import { numberedOutputs } from '../outputs/numberedOutputs.ts';
import type { OutputFiles } from '../outputs/OutputFiles.ts';
import { refuseInputs } from '../outputs/refuseInputs.ts';

/**
 * Finds out whether the files of reports that are drawn again can be written, and that none of them takes the place of
 * a report that is read, but a report its own as JSON: `report-2.json` need not be the second.
 * @param given the reports, as the user named them
 * @throws {UsageError} when not
 */
export async function checkReportOutputs(given: string[], outputs: OutputFiles, cwd: string): Promise<void> {
  const { markdown, html, ...others } = outputs;
  for (const [index, own] of given.entries()) {
    const files = { ...numberedOutputs(others, index, given.length), markdown, html };
    await checkOutputs(files, cwd);
    const isOwn = files.json !== undefined && resolve(cwd, files.json) === resolve(cwd, own);
    refuseInputs({ ...files, ...(isOwn && { json: undefined }) }, given, cwd);
  }
}
