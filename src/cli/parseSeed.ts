import { randomInt } from 'node:crypto';
import { UsageError } from '../UsageError.ts';

const LARGEST = 2 ** 31 - 1;

/**
 * @param value a whole number, or `random` for one that nobody knows before
 * @param where names the option in the message
 */
export function parseSeed(value: string | number, where: string): number {
  if (value === 'random') return randomInt(LARGEST);
  const seed = typeof value === 'number' ? value : /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (Number.isInteger(seed) && seed >= 0 && seed <= LARGEST) return seed;
  throw new UsageError(
    `${where}: expected a whole number from 0 to ${LARGEST}, or random, got ${JSON.stringify(value)}.`,
  );
}
