import type { Observation } from '../client/Observation.ts';
import type { WaitRecord } from '../driver/RunRecord.ts';

/** What the client said of the first answer: its first report, or else what it resolved with. */
export function firstObservation(wait: WaitRecord): Observation | undefined {
  const reported = wait.progress[0]?.observation;
  if (reported !== undefined) return reported;
  return wait.outcome.type === 'done' ? wait.outcome.observation : undefined;
}
