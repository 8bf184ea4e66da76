import type { RunRecord } from '../driver/RunRecord.ts';

/** By how much a wait of `seconds` may seem too short in a journal whose times are not exact; 0 where they are. */
export function slackSeconds({ precision }: Pick<RunRecord, 'precision'>, seconds: number): number {
  return precision === undefined ? 0 : Math.max(seconds * precision.share, precision.seconds);
}
