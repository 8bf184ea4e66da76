import { UsageError } from '../UsageError.ts';

/**
 * Reads `name=value` pairs; the last one of a name counts.
 * @param where names the option in the message
 */
export function parseParams(pairs: readonly string[], where: string): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      if (equals < 1 || equals === pair.length - 1) {
        throw new UsageError(`${where}: expected name=value, got ${JSON.stringify(pair)}.`);
      }
      return [pair.slice(0, equals), pair.slice(equals + 1)];
    }),
  );
}
