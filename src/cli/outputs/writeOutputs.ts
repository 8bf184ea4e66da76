import { type Drawable, OUTPUTS } from './OUTPUTS.ts';
import type { OutputFiles } from './OutputFiles.ts';
import { outputNames } from './outputNames.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * Draws a report in each form that a file was named for, and writes them.
 * @throws {UsageError} when one cannot be written
 */
export async function writeOutputs(files: OutputFiles, drawable: Drawable, cwd: string): Promise<void> {
  for (const name of outputNames()) {
    const file = files[name];
    if (file !== undefined) await writeOutput(`--${name}`, file, await OUTPUTS[name].draw(drawable), cwd);
  }
}
