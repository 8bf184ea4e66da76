import type { Comparison } from './Comparison.ts';
import { oneSided } from './oneSided.ts';

/**
 * How a comparison is shown. `bad`: it is worse, or nothing can be concluded. `partly`: not worse as far as both
 * reports go, and one of them holds checks that the other does not.
 */
export function outcomeOf(comparison: Comparison): 'good' | 'partly' | 'bad' {
  if (comparison.worse || comparison.doubts.length > 0) return 'bad';
  const { earlier, later } = oneSided(comparison);
  return earlier + later > 0 ? 'partly' : 'good';
}
