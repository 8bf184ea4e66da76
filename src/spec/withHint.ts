import type { SpecMistake } from './SpecMistake.ts';

/** The mistake with the hint, if there is one. */
export function withHint(mistake: SpecMistake, hint: string | undefined): SpecMistake {
  return hint === undefined ? mistake : { ...mistake, hint };
}
