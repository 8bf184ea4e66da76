import type { Comparison } from './Comparison.ts';

/** How many checks only one of the reports holds. */
export function oneSided({ changes }: Pick<Comparison, 'changes'>): { earlier: number; later: number } {
  return {
    earlier: changes.filter(({ after }) => after === null).length,
    later: changes.filter(({ before }) => before === null).length,
  };
}
