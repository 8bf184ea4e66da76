import type { ClientError } from '../../../../src/client/ClientError.ts';
import { JobError } from './JobError.ts';

/** Tells Pollspec what an error of the job clients means; undefined for any other error. */
export function describeJobError(error: unknown): ClientError | undefined {
  if (!(error instanceof JobError)) return undefined;
  const { kind, status, code, message, retryAfterSeconds } = error;
  return { kind, status, code, message, retryAfterSeconds };
}
