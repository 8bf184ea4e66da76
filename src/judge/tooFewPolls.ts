import type { RunRecord } from '../driver/RunRecord.ts';
import { describeOutcome } from './describeOutcome.ts';

/** Why a question about two requests of one wait has no answer. */
export function tooFewPolls(record: RunRecord): string {
  const outcome = record.waits[0]?.outcome;
  return `the client sent fewer than two requests${outcome === undefined ? '' : `: ${describeOutcome(outcome)}`}`;
}
