import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../UsageError.ts';

/**
 * The absolute path of the file of a client.
 * @param option the one that names it
 * @throws {UsageError} when there is none
 */
export function clientFile(
  given: string,
  cwd: string,
  option: '--client' | '--client-file' = '--client',
): string {
  const path = resolve(cwd, given);
  if (existsSync(path) && statSync(path).isFile()) return path;
  const what = existsSync(path) ? 'a folder' : 'nothing';
  throw new UsageError(`${option} ${given}: expected a file with a client, found ${what} at ${path}.`);
}
