import { UsageError } from '../UsageError.ts';
import type { Shard } from './Shard.ts';

/** @param where names the option in the message */
export function parseShard(value: string, where: string): Shard {
  const [, index = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new UsageError(
    `${where}: expected I/N with I from 1 to N, such as 1/3, got ${JSON.stringify(value)}.`,
  );
}
