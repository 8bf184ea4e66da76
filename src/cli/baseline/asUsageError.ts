import { SpecError } from '../../spec/SpecError.ts';
import { UsageError } from '../../UsageError.ts';

/** Runs what reads a file of the user's: mistakes in it become a `UsageError` that knows the first one's line. */
export function asUsageError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const line = error.problems[0]?.line;
    throw new UsageError(error.message, { file: error.file, ...(line !== undefined && { line }) });
  }
}
