import type { Standing } from '../report/Standing.ts';
import type { ChangeKind } from './Comparison.ts';

const FAILING: readonly Standing[] = ['fails', 'known', 'beside'];

/** How a check changed that both reports hold; undefined: it stands as it stood. */
export function changeKind(before: Standing, after: Standing): ChangeKind | undefined {
  if (before === after) return undefined;
  if (after === 'fault') return 'fault';
  if (after === 'unverified') return 'lost';
  const failed = FAILING.includes(before);
  if (FAILING.includes(after)) {
    if (!failed) return 'new-failure';
    return after === 'fails' ? 'counts-now' : undefined;
  }
  return failed ? 'fixed' : 'verified';
}
