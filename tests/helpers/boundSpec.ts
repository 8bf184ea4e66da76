import type { Check } from '../../src/check/Check.ts';
import { checksOf } from '../../src/check/checksOf.ts';
import type { Spec } from '../../src/spec/Spec.ts';
import { inventedSpec } from './inventedSpec.ts';

/** The spec with a statement of level `must` behind every check, and these members instead of its own. */
export function boundSpec(more: Partial<Spec> = {}): Spec {
  const every = {
    id: 'everything',
    about: 'client' as const,
    level: 'must' as const,
    section: 'All',
    text: 'All.',
  };
  return { ...inventedSpec, statements: [{ ...every, checks: ['*'] }], ...more };
}

/** The check with this slug (`group/slug`) of a spec. */
export function checkOf(spec: Spec, slug: string, params: Record<string, string> = {}): Check {
  const check = checksOf(spec, { seed: 1, params }).find((one) => one.id === `${spec.id}/${slug}`);
  if (check === undefined) throw new Error(`${spec.id} has no check ${slug}`);
  return check;
}

/** The slugs (`group/slug`) of all checks of a spec. */
export function slugsOf(spec: Spec): string[] {
  return checksOf(spec, { seed: 1, params: {} }).map(({ group, slug }) => `${group}/${slug}`);
}
