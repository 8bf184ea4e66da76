import { type Mutant, nameOf } from './Mutant.ts';
import type { TestedMutant } from './readMutants.ts';

/** A survivor that is known. */
export interface KnownSurvivor extends Mutant {
  /** Name of the reason for which it may survive. */
  reason: string;
  /** The tests lack something, so that it may not, and counts as missed. */
  isGap: boolean;
}

/** What came of a run of Stryker, held against the list of known survivors. */
export interface Weighed {
  killed: number;
  /** Survivors that may survive. */
  allowed: number;
  /** Survivors that are known as gaps, or not at all. */
  missed: number;
  /** Of all mutants, how many per cent are killed. */
  rawPercent: number;
  /** The same without those that may survive. */
  percent: number;
  /** Survivors that are in the list. */
  found: { survivor: TestedMutant; entry: KnownSurvivor }[];
  unknown: TestedMutant[];
  /** Entries of the list that no survivor answers to any more. */
  stale: KnownSurvivor[];
}

/** Equal mutants, such as two alike texts on one line, need as many entries. */
export function weighMutants(mutants: readonly TestedMutant[], known: readonly KnownSurvivor[]): Weighed {
  const entries = new Map<string, KnownSurvivor[]>();
  for (const entry of known) entries.set(nameOf(entry), [...(entries.get(nameOf(entry)) ?? []), entry]);
  const survivors = mutants.filter(({ isKilled }) => !isKilled);
  const unknown: TestedMutant[] = [];
  const found: Weighed['found'] = [];
  for (const survivor of survivors) {
    const entry = entries.get(nameOf(survivor))?.shift();
    if (entry === undefined) unknown.push(survivor);
    else found.push({ survivor, entry });
  }
  const killed = mutants.length - survivors.length;
  const allowed = found.filter(({ entry }) => !entry.isGap).length;
  return {
    killed,
    allowed,
    missed: survivors.length - allowed,
    rawPercent: (killed / mutants.length) * 100,
    percent: (killed / (mutants.length - allowed)) * 100,
    found,
    unknown,
    stale: [...entries.values()].flat(),
  };
}
