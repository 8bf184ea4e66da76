import { parse } from 'yaml';
import type { KnownSurvivor } from './weighMutants.ts';

/** How far a report tells a survivor from the client without the mutant. */
export type Shown = 'advice' | 'changed' | 'nothing';

/** Why survivors may survive, or with `gap`, what the tests lack. */
export interface Reason {
  text: string;
  shown?: Shown;
  gap?: true;
}

/** A list of known survivors; each entry names its reason. */
export interface SurvivorList {
  reasons: Record<string, Reason>;
  survivors: KnownSurvivor[];
}

/**
 * Reads a list of known survivors.
 * @throws {Error} when an entry names a reason that is not there, or a reason is named by none
 */
export function readSurvivors(source: string, file: string): SurvivorList {
  const { reasons, survivors: written } = parse(source) as {
    reasons: Record<string, Reason>;
    survivors: Omit<KnownSurvivor, 'isGap'>[];
  };
  const named = new Set(written.map(({ reason }) => reason));
  const missing = [...named].filter((reason) => !Object.hasOwn(reasons, reason));
  const unused = Object.keys(reasons).filter((reason) => !named.has(reason));
  if (missing.length > 0)
    throw new Error(`${file}: expected reasons named ${missing.join(', ')}, found none.`);
  if (unused.length > 0) throw new Error(`${file}: nothing survives for ${unused.join(', ')}; take it out.`);
  const survivors = written.map((one) => ({ ...one, isGap: reasons[one.reason]?.gap === true }));
  return { reasons, survivors };
}
