import type { Observation } from '../client/Observation.ts';
import { copyJson } from '../json/copyJson.ts';
import { showGiven } from './showGiven.ts';

/**
 * Copies the four members of an observation and all below them; members that are `undefined` or `null` are left out.
 *
 * @throws Error when `fields` holds what is no JSON
 */
export function copyObservation(live: object): Observation {
  const { state, phase, percent, fields } = live as Observation;
  const given = Object.entries({ state, phase, percent, fields }).filter(
    ([, value]) => (value ?? null) !== null,
  );
  return Object.fromEntries(
    given.map(([name, value]) => [name, name === 'fields' ? copyJson(value, showGiven) : value]),
  );
}
