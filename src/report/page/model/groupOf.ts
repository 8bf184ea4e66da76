import type { Result } from '../../Report.ts';

/** The group of a check, the middle of its id. */
export function groupOf({ check }: Pick<Result, 'check'>): string {
  return check.split('/')[1] ?? '';
}
