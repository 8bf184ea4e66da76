import type { KnownFailure } from '../Report.ts';

/** Where a known failure stands in its file: `lines 3 to 5`. */
export function describeLines({ lines: { first, last } }: Pick<KnownFailure, 'lines'>): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
