import type { ChangeKind } from './Comparison.ts';

/** What the changes of each kind are called. */
export const headings: Record<ChangeKind, string> = {
  'new-failure': 'New failures',
  'counts-now': 'Failed before, and counts now',
  fault: "Faults of Pollspec's own, where there were none",
  lost: 'No longer verified',
  removed: 'Only in the earlier report',
  unseen: 'No longer observed',
  reading: 'Another reading',
  observed: 'Observed now',
  unverified: 'Unverified, where there was a fault',
  'counts-no-more': 'Fails as before, and counts no more',
  fixed: 'Fixed',
  verified: 'Verified now',
  added: 'Only in the later report',
};
