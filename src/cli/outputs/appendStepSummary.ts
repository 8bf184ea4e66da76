import { appendFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { STEP_SUMMARY_BYTES } from '../../report/markdown/STEP_SUMMARY_BYTES.ts';
import { UsageError } from '../../UsageError.ts';
import type { Io } from '../Io.ts';

/** Less room is not worth a summary that is cut. */
const LEAST_BYTES = 4000;

/**
 * Appends to the summary that GitHub shows of a step, if there is one. A summary beyond 1 MiB is not shown at all, so
 * that what was written before counts.
 * @param draw draws Markdown of at most so many bytes
 * @throws {UsageError} when it cannot be written
 */
export async function appendStepSummary(draw: (limitBytes: number) => string, io: Io): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  const path = resolve(io.cwd, file);
  const writtenBytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  // One line break parts it from what stands before.
  const limitBytes = STEP_SUMMARY_BYTES - writtenBytes - 1;
  if (limitBytes < LEAST_BYTES) {
    io.err(
      `pollspec: the step summary holds ${writtenBytes} bytes of the ${STEP_SUMMARY_BYTES} that GitHub shows; this report was left out of it.\n`,
    );
    return;
  }
  try {
    await appendFile(path, `\n${draw(limitBytes)}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`$GITHUB_STEP_SUMMARY ${file}: expected a file that can be written, got ${why}.`);
  }
}
