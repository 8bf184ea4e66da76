import type { Observation } from '../client/Observation.ts';

/** Copies the four members of an observation and all below them; members that are `undefined` are left out. */
export function copyObservation(live: object): Observation {
  const { state, phase, percent, fields } = live as Observation;
  return structuredClone({
    ...(state !== undefined && { state }),
    ...(phase !== undefined && { phase }),
    ...(percent !== undefined && { percent }),
    ...(fields !== undefined && { fields }),
  });
}
