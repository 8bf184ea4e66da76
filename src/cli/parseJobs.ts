import { UsageError } from '../UsageError.ts';

const LARGEST = 256;

/** @param where names the option in the message */
export function parseJobs(value: string, where: string): number {
  const jobs = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (jobs >= 1 && jobs <= LARGEST) return jobs;
  throw new UsageError(
    `${where}: expected a whole number from 1 to ${LARGEST}, got ${JSON.stringify(value)}.`,
  );
}
