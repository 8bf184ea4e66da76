import type { Check } from '../check/Check.ts';
import { checksOf } from '../check/checksOf.ts';
import type { Spec } from '../spec/Spec.ts';

/** The checks as `pollspec test` makes them in process, when nothing else is asked for. */
export function tryChecksOf(spec: Spec): Check[] {
  return checksOf(spec, { seed: 1, params: {} });
}
