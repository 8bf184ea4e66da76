import type { ChangeKind } from './Comparison.ts';

/** What the changes of each kind are called. */
export const headings: Record<ChangeKind, string> = {
  'new-failure': 'New failures',
  'counts-now': 'Failed before, and counts now',
  fault: "Faults of Pollspec's own, where there were none",
  lost: 'No longer verified',
  reading: 'Another reading',
  fixed: 'Fixed',
  verified: 'Verified now',
  added: 'Only in the later report',
  removed: 'Only in the earlier report',
};
