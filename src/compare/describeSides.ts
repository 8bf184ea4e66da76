import { describeStanding } from '../report/describeStanding.ts';
import type { Change } from './Comparison.ts';

/** How a check stood and stands: `pass → fail`, with readings; of a check that one report holds, how it stands there. */
export function describeSides({ before, after }: Pick<Change, 'before' | 'after'>): string {
  return [before, after].flatMap((side) => (side === null ? [] : [describeStanding(side)])).join(' → ');
}
