import { UsageError } from '../UsageError.ts';

const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600 };
const LONGEST_SECONDS = 24 * 3600;

/**
 * Reads a span of time such as `90s`, `10m` or `2h`, as seconds.
 * @param where names the option in the message
 */
export function parseDuration(value: string, where: string): number {
  const [, count = '', unit = ''] = /^(\d+(?:\.\d+)?)([smh])$/.exec(value) ?? [];
  const seconds = Number(count) * (SECONDS[unit] ?? Number.NaN);
  if (seconds > 0 && seconds <= LONGEST_SECONDS) return seconds;
  throw new UsageError(
    `${where}: expected a time such as 90s, 10m or 2h, above 0 and up to 24h, got ${JSON.stringify(value)}.`,
  );
}
