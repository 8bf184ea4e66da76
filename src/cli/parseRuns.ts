import { UsageError } from '../UsageError.ts';

const LARGEST = 100_000;

/** @param where names the option in the message */
export function parseRuns(value: string, where: string): number {
  const runs = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (runs >= 1 && runs <= LARGEST) return runs;
  throw new UsageError(
    `${where}: expected how many random cases a question gets, a whole number from 1 to ${LARGEST}, got ${JSON.stringify(value)}.`,
  );
}
