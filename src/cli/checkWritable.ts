import { access, constants, open, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../UsageError.ts';

/**
 * Finds out before a run whether its report can be written, and leaves everything as it was.
 * @param option the option that names the file, for messages
 * @throws {UsageError} when it cannot
 */
export async function checkWritable(file: string, option: string, cwd: string): Promise<void> {
  const path = resolve(cwd, file);
  const refuse = (why: string): never => {
    throw new UsageError(`${option} ${file}: expected a file that can be written, but ${why}.`);
  };
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) refuse('it is a folder. Name a file in it');
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (folder?.isDirectory() !== true) refuse(`there is no folder ${dirname(path)}. Make it first`);
  try {
    if (found !== undefined) return await access(path, constants.W_OK);
    await (await open(path, 'wx')).close();
    await unlink(path);
  } catch (error) {
    refuse(`${dirname(path)} does not allow it${codeOf(error)}`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
}
