import type { Comparison } from './Comparison.ts';
import { oneSided } from './oneSided.ts';

/**
 * How a comparison is shown. `bad`: it is worse, or nothing can be concluded. `partly`: not worse as far as both
 * reports tell: one of them holds checks that the other does not, or something is verified or observed no longer.
 */
export function outcomeOf(comparison: Comparison): 'good' | 'partly' | 'bad' {
  if (comparison.worse || comparison.doubts.length > 0) return 'bad';
  const { earlier, later } = oneSided(comparison);
  const isLost = comparison.changes.some(({ kind }) => kind === 'lost' || kind === 'unseen');
  return isLost || earlier + later > 0 ? 'partly' : 'good';
}
