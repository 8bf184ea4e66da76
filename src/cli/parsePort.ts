import { UsageError } from '../UsageError.ts';

const LARGEST = 65_535;

/** @param where names the option in the message */
export function parsePort(value: string, where: string): number {
  const port = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (port <= LARGEST) return port;
  throw new UsageError(
    `${where}: expected a port from 1 to ${LARGEST}, or 0 for any that is free, got ${JSON.stringify(value)}.`,
  );
}
