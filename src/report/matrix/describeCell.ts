import type { VerdictCounts } from '../Report.ts';

/** What the figures of a cell stand for. */
export const CELL = 'fail / observed / unverified / pass';

/** How a group came out, in the order of `CELL`; faults only where there are any. */
export function describeCell(counts: VerdictCounts | null): string {
  if (counts === null) return '-';
  const { fail, observed, unverified, pass, fault } = counts;
  const figures = [fail, observed, unverified, pass].join(' / ');
  return fault === 0 ? figures : `${figures}, ${fault} fault`;
}
