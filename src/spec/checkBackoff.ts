import type { SpecDocument } from './SpecDocument.ts';
import type { SpecMistake } from './SpecMistake.ts';

/** The intervals grow, so that each can be told from the next; a restart needs a percentage. */
export function checkBackoff(document: SpecDocument): SpecMistake[] {
  const { backoff, progress } = document['x-pollspec'];
  if (backoff === undefined) return [];
  const shrinking = backoff.intervals.flatMap((seconds, index, intervals) => {
    const before = intervals[index - 1];
    if (before === undefined || before < seconds) return [];
    const path = ['x-pollspec', 'backoff', 'intervals', String(index)];
    return [{ path, expected: `more than the ${before} seconds before it`, actual: `${seconds}` }];
  });
  if (progress.percent !== undefined) return shrinking;
  const path = ['x-pollspec', 'backoff', 'restartsWhen'];
  const hint = 'say where the percentage is in progress/percent';
  return [...shrinking, { path, expected: 'a documented percentage that can change', actual: 'none', hint }];
}
