import { UsageError } from '../UsageError.ts';

const LARGEST = 3600;

/** @param where names the option in the message */
export function parseServeSpeed(value: string, where: string): number {
  const speed = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (speed >= 1 && speed <= LARGEST) return speed;
  throw new UsageError(
    `${where}: expected how many times as fast as ours the time of a job goes, from 1 to ${LARGEST}, got ${JSON.stringify(value)}.`,
  );
}
