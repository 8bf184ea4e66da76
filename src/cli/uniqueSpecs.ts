import { isDeepStrictEqual } from 'node:util';
import { UsageError } from '../UsageError.ts';
import type { GivenSpec } from './GivenSpec.ts';

/**
 * Leaves each spec once, however often it was named.
 * @throws {UsageError} when two that differ have the same id
 */
export function uniqueSpecs(specs: GivenSpec[]): GivenSpec[] {
  const byId = new Map<string, GivenSpec>();
  for (const one of specs) {
    const before = byId.get(one.spec.id);
    if (before !== undefined && !isDeepStrictEqual(before.spec, one.spec)) {
      throw new UsageError(
        `--spec ${one.given}: expected a spec with an id of its own, got ${one.spec.id}, which ${before.given} has too and says something else. Name one of them.`,
      );
    }
    byId.set(one.spec.id, before ?? one);
  }
  return [...byId.values()];
}
