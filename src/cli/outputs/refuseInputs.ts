import { resolve } from 'node:path';
import { UsageError } from '../../UsageError.ts';

/**
 * Finds out whether a file that is to be written would take the place of a report that is read.
 * @param outputs by the name of their option, as the user gave them
 * @param inputs as the user named them
 * @throws {UsageError} when one would
 */
export function refuseInputs(
  outputs: Record<string, string | undefined>,
  inputs: readonly string[],
  cwd: string,
): void {
  const read = inputs.map((file) => resolve(cwd, file));
  for (const [name, file] of Object.entries(outputs))
    if (file !== undefined && read.includes(resolve(cwd, file)))
      throw new UsageError(
        `--${name} ${file}: expected a file that takes the place of no report, got one that is read. Name another file.`,
      );
}
