import type { Observation } from '../client/Observation.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { pollsOf } from './pollsOf.ts';

/**
 * What the client said of the first answer: its reports before the second poll, and what it resolved with when there
 * was no second. Whatever came later may speak of a later answer.
 */
export function firstObservations(record: RunRecord): Observation[] {
  const wait = record.waits[0];
  if (wait === undefined) return [];
  const second = pollsOf(record)[1];
  const reported = wait.progress
    .filter(({ atSeconds }) => second === undefined || atSeconds < second.sentAtSeconds)
    .map(({ observation }) => observation);
  return wait.outcome.type === 'done' && second === undefined
    ? [...reported, wait.outcome.observation]
    : reported;
}
