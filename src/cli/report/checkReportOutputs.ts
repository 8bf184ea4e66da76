import { resolve } from 'node:path';
import { UsageError } from '../../UsageError.ts';
import { checkOutputs } from '../outputs/checkOutputs.ts';
import { numberedOutputs } from '../outputs/numberedOutputs.ts';
import type { OutputFiles } from '../outputs/OutputFiles.ts';

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
    for (const [name, file] of Object.entries(files)) {
      if (file === undefined) continue;
      if (name === 'json' && resolve(cwd, file) === resolve(cwd, own)) continue;
      if (given.some((one) => resolve(cwd, one) === resolve(cwd, file)))
        throw new UsageError(
          `--${name} ${file}: expected a file that takes the place of no report, got one that is read. Name another file.`,
        );
    }
  }
}
