import { types } from 'node:util';
import type { Observation } from '../client/Observation.ts';
import { PHASES } from '../client/Phase.ts';
import { copyObservation } from './copyObservation.ts';

import { showError } from './showError.ts';
import { showGiven } from './showGiven.ts';

const CONTRACT = 'an observation { state?, phase?, percent?, fields? }';

/**
 * Copies what an adapter handed over for an observation.
 *
 * @param source what handed it over, such as `onProgress`
 * @throws Error that says what came and what the contract asks for
 */
export function readObservation(live: unknown, source: string): Observation {
  const reject = (what: string, expected: string) =>
    new Error(`${source} gave ${what}; the client contract asks for ${expected}.`);
  if (typeof live !== 'object' || live === null || Array.isArray(live)) {
    throw reject(showGiven(live), CONTRACT);
  }
  if (types.isPromise(live)) throw reject('a promise', CONTRACT);
  let copy: Observation;
  try {
    copy = copyObservation(live);
  } catch (error) {
    throw reject(`an observation that cannot be copied (${showError(error)})`, 'fields of plain JSON values');
  }
  const { state, phase, percent, fields }: Record<keyof Observation, unknown> = { ...EMPTY, ...copy };
  if (state !== undefined && typeof state !== 'string') {
    throw reject(`state ${showGiven(state)}`, "the page's own word as a string, or no state");
  }
  if (phase !== undefined && !PHASES.some((known) => known === phase)) {
    throw reject(`phase ${showGiven(phase)}`, `one of ${PHASES.join(', ')}, or no phase`);
  }
  if (percent !== undefined && (typeof percent !== 'number' || !Number.isFinite(percent))) {
    throw reject(`percent ${showGiven(percent)}`, 'a finite number from 0 to 100, or no percent');
  }
  if (fields !== undefined && (typeof fields !== 'object' || Array.isArray(fields))) {
    throw reject(`fields ${showGiven(fields)}`, 'an object of JSON values by JSON pointer, or no fields');
  }
  return copy;
}

const EMPTY = { state: undefined, phase: undefined, percent: undefined, fields: undefined };
