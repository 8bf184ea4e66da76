import { resolve } from 'node:path';
import { UsageError } from '../../UsageError.ts';
import { checkWritable } from '../checkWritable.ts';

/**
 * Finds out before a run whether its files can be written, and that no two of them are one.
 * @param files by the options that name them, without the dashes
 * @throws {UsageError} when not
 */
export async function checkOutputs(files: Record<string, string | undefined>, cwd: string): Promise<void> {
  const seen = new Map<string, { option: string; given: string }>();
  for (const [name, file] of Object.entries(files)) {
    if (file === undefined) continue;
    const path = resolve(cwd, file);
    const before = seen.get(path);
    if (before !== undefined)
      throw new UsageError(`${before.option}, --${name}: expected two files, got ${before.given} for both.`);
    seen.set(path, { option: `--${name}`, given: file });
    await checkWritable(file, `--${name}`, cwd);
  }
}
