import { neutraliseLine } from '../neutraliseLine.ts';
import type { KnownFailure } from '../Report.ts';

/** Why a failure is known: its reason, and where it is tracked. */
export function describeKnown({ reason, link }: Pick<KnownFailure, 'reason' | 'link'>): string {
  return neutraliseLine(`${reason}${link === undefined ? '' : ` (${link})`}`);
}
