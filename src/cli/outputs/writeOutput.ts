import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../../UsageError.ts';

/**
 * Writes a file that an option names.
 * @throws {UsageError} when it cannot be written, although it could before the run
 */
export async function writeOutput(option: string, file: string, text: string, cwd: string): Promise<void> {
  try {
    await writeFile(resolve(cwd, file), text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${option} ${file}: expected a file that can be written, got ${why}.`);
  }
}
