import { groupOf } from './groupOf.ts';
import type { Result } from './Report.ts';

/**
 * Results as people read them best: within a group, what asks about one case stands before what asks about any, whose
 * finding is a case that was drawn and made simpler.
 */
export function plainFirst(results: readonly Result[]): Result[] {
  const keyOf = (result: Result) => `${result.spec}/${groupOf(result)}`;
  const asksAny = ({ check }: Result) => Number(check.split('/')[2]?.startsWith('any-') ?? false);
  const keys = [...new Set(results.map(keyOf))];
  return results.toSorted(
    (a, b) => keys.indexOf(keyOf(a)) - keys.indexOf(keyOf(b)) || asksAny(a) - asksAny(b),
  );
}
