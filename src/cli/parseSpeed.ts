import { UsageError } from '../UsageError.ts';

const LARGEST = 60;

/** @param where names the option in the message */
export function parseSpeed(value: string, where: string): number {
  const speed = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (speed > 1 && speed <= LARGEST) return speed;
  throw new UsageError(
    `${where}: expected a number above 1 and up to ${LARGEST}, got ${JSON.stringify(value)}. From 10 to 30 is reliable; beyond that the waits drown in the time that requests take.`,
  );
}
