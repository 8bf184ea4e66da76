import type { Parameters } from 'fast-check';
import type { Case, Property } from '../check/Property.ts';

/** How the cases of a question are gone through: the boundary cases first, or the one at a path alone. */
export function propertyParameters({ boundaries, seed, runs, path }: Property): Parameters<[Case]> {
  return {
    seed,
    numRuns: boundaries.length + runs,
    examples: boundaries.map((one): [Case] => [one]),
    ...(path !== undefined && { path }),
  };
}
