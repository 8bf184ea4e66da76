import { UsageError } from '../UsageError.ts';

/** @param where names the option in the message */
export function parsePath(value: string, where: string): string {
  if (/^\d+(:\d+)*$/.test(value)) return value;
  throw new UsageError(
    `${where}: expected the path of a counterexample, numbers with colons between them as a report names it, got ${JSON.stringify(value)}.`,
  );
}
