import { UsageError } from '../UsageError.ts';

const LARGEST = 2 ** 31 - 1;

/** @param where names the option in the message */
export function parseSeed(value: string | number, where: string): number {
  const seed = typeof value === 'number' ? value : /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isInteger(seed) && seed >= 0 && seed <= LARGEST) return seed;
  throw new UsageError(
    `${where}: expected a whole number from 0 to ${LARGEST}, got ${JSON.stringify(value)}.`,
  );
}
