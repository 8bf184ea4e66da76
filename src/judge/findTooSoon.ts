import type { Exchange } from '../driver/Exchange.ts';
import type { Finding } from './Finding.ts';
import { formatSeconds } from './formatSeconds.ts';
import { toMilliseconds } from './toMilliseconds.ts';

/** What is wrong with the request after a 429, with the mark for its timeline; `undefined` when it came no earlier than it may. */
export function findTooSoon(
  refused: Exchange,
  next: Exchange,
  leastSeconds: number,
): { finding: Finding; mark: string } | undefined {
  const waited = toMilliseconds(next.sentAtSeconds - (refused.answeredAtSeconds ?? 0));
  if (waited >= leastSeconds) return undefined;
  return {
    finding: {
      expected: `no request for ${formatSeconds(leastSeconds)} after the 429`,
      actual: `one after ${formatSeconds(waited)}`,
      exchange: next.number,
      atSeconds: next.sentAtSeconds,
    },
    mark: `${formatSeconds(leastSeconds - waited)} too early`,
  };
}
