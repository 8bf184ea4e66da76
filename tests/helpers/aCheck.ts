import type { Check } from '../../src/check/Check.ts';
import { inventedPlan } from './inventedPlan.ts';

/** A check to vary; it passes. */
export function aCheck(different: Partial<Check> = {}): Check {
  const id = different.id ?? 'kiln/backoff/first-interval';
  const [spec = '', group = '', slug = ''] = id.split('/');
  return {
    id,
    spec,
    group,
    slug,
    title: 'Is the first wait long enough?',
    level: 'should',
    statements: ['intervals'],
    needs: 'traffic',
    plan: inventedPlan([]),
    judge: () => ({ verdict: 'pass', message: 'as it should be', findings: [] }),
    ...different,
  };
}
