import type { Observation } from '../client/Observation.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** A 200 answer that holds no progress: did the client say so instead of making progress of it? */
export function judgeNotProgress(record: RunRecord): Judgement {
  const wait = record.waits[0];
  if (wait === undefined) return verdict.unverified('the run has no wait');
  const { outcome } = wait;
  const expected = 'an error of kind malformed: the answer holds no progress';
  const secondAtSeconds = record.journal[1]?.sentAtSeconds ?? Number.POSITIVE_INFINITY;
  const early = wait.progress.find((report) => report.atSeconds <= secondAtSeconds && isProgress(report.observation));
  // With a second request the good answer came: only what was reported before it speaks of the bad one.
  if (early !== undefined && (record.journal.length < 2 || early.atSeconds < secondAtSeconds)) {
    return verdict.of([{ expected, actual: `it reported ${JSON.stringify(early.observation)}`, exchange: 1, atSeconds: early.atSeconds }], '');
  }
  if (outcome.type === 'done' && record.journal.length > 1) {
    return verdict.unverified('the client asked again and went on with the next answer');
  }
  if (outcome.type === 'failed' && record.journal.length <= 1) {
    if (outcome.error.kind === undefined) return verdict.pass('reported as an error, of a kind that the client does not tell');
    const wrong = outcome.error.kind !== 'malformed';
    return verdict.of(wrong ? [{ expected, actual: describeOutcome(outcome), exchange: 1 }] : [], 'reported as malformed');
  }
  return verdict.of([{ expected, actual: describeOutcome(outcome), exchange: 1 }], '');
}

function isProgress(observation: Observation): boolean {
  const { state, percent, phase } = observation;
  return state !== undefined || percent !== undefined || (phase !== undefined && phase !== 'unknown');
}
