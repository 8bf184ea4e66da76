import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../UsageError.ts';
import { describeReadError } from './describeReadError.ts';
import type { ReplayFile } from './ReplayFile.ts';

/** A job that is polled for a day takes less than a tenth of it; what is longer is a recording of something else. */
const MOST_MEGABYTES = 50;
const BYTES_EACH = 1_000_000;

/**
 * Reads the file that `--replay` names.
 * @throws {UsageError} when it cannot be read, or is too large to be
 */
export async function readReplayFile(given: string, cwd: string): Promise<ReplayFile> {
  const path = resolve(cwd, given);
  const refuse = (error: unknown): never => {
    throw new UsageError(
      `--replay ${given}: expected a HAR file that can be read, but ${describeReadError(error, path)}.`,
    );
  };
  const { size } = await stat(path).catch(refuse);
  if (size > MOST_MEGABYTES * BYTES_EACH) {
    throw new UsageError(
      `--replay ${given}: expected a file of at most ${MOST_MEGABYTES} MB, got ${Math.ceil(size / BYTES_EACH)} MB. Save the requests to the endpoint alone.`,
    );
  }
  return { given, text: await readFile(path, 'utf8').catch(refuse) };
}
