import type { Exchange } from '../driver/Exchange.ts';

/** The first poll that could know of this one's answer. */
export function nextAfter(
  polls: readonly Exchange[],
  { number, answeredAtSeconds }: Exchange,
): Exchange | undefined {
  if (answeredAtSeconds === undefined) return undefined;
  return polls.find((poll) => poll.number > number && poll.sentAtSeconds >= answeredAtSeconds);
}
