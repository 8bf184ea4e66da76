import type { Report } from './Report.ts';

/** Whether a report holds all that there was to judge of its pages. */
export function isWhole({ complete, filter, run }: Pick<Report, 'complete' | 'filter' | 'run'>): boolean {
  return complete && filter === null && run.shard === null;
}
