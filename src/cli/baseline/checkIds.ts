import type { checksOf as ChecksOf } from '../../check/checksOf.ts';
import type { Spec } from '../../spec/Spec.ts';

/** No id of a check depends on it. */
const SEED = 1;

/** The ids of all checks of specs, over sockets too. */
export function checkIds(specs: Iterable<Spec>, checksOf: typeof ChecksOf): Set<string> {
  const options = { seed: SEED, params: {}, overSockets: true };
  return new Set([...specs].flatMap((spec) => checksOf(spec, options).map(({ id }) => id)));
}
