import { isDeepStrictEqual } from 'node:util';
import type { Observation } from '../client/Observation.ts';
import { copyObservation } from './copyObservation.ts';
import type { ProgressLog } from './ProgressLog.ts';

/**
 * Keeps what a wait reports. The objects themselves are held weakly: one that nobody else holds cannot change any more, and a wait of
 * weeks must not fill the memory.
 */
export function createProgressLog(): ProgressLog {
  const entries: ProgressLog['entries'] = [];
  const calls: { live: WeakRef<object>; snapshot: Observation }[] = [];
  return {
    entries,
    add(live, snapshot, atSeconds) {
      const last = entries.at(-1);
      const isRepeated = last !== undefined && isDeepStrictEqual(last.observation, snapshot);
      const kept = isRepeated ? last.observation : snapshot;
      if (!isRepeated) entries.push({ observation: snapshot, atSeconds });
      if (typeof live === 'object' && live !== null) calls.push({ live: new WeakRef(live), snapshot: kept });
    },
    mutated: () =>
      calls.flatMap(({ live, snapshot }, index) => {
        const now = live.deref();
        return now === undefined || isUnchanged(now, snapshot) ? [] : [index];
      }),
  };
}

function isUnchanged(live: object, snapshot: Observation): boolean {
  try {
    return isDeepStrictEqual(copyObservation(live), snapshot);
  } catch {
    return false;
  }
}
