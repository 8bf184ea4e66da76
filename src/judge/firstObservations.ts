import type { Observation } from '../client/Observation.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { isProgress } from './isProgress.ts';
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
  const all =
    wait.outcome.type === 'done' && second === undefined ? [...reported, wait.outcome.observation] : reported;
  // A report made before the answer came can only say that nothing is known yet.
  const telling = all.filter((one) => isProgress(one) || one.fields !== undefined);
  return telling.length > 0 ? telling : all;
}
