import type { Standing } from '../report/Standing.ts';
import type { ChangeKind } from './Comparison.ts';

const FAILING: readonly Standing[] = ['fails', 'known', 'beside'];

/** How a check changed that both reports hold; undefined: it stands as it stood. */
export function changeKind(before: Standing, after: Standing): ChangeKind | undefined {
  if (before === after) return undefined;
  if (after === 'fault') return 'fault';
  const failed = FAILING.includes(before);
  const wasVerified = failed || before === 'passed';
  if (after === 'unverified') {
    if (before === 'fault') return 'unverified';
    return wasVerified ? 'lost' : 'unseen';
  }
  if (FAILING.includes(after)) {
    if (!failed) return 'new-failure';
    if (after === 'fails') return 'counts-now';
    return before === 'fails' ? 'counts-no-more' : undefined;
  }
  if (failed) return 'fixed';
  return after === 'observed' ? 'observed' : 'verified';
}
