import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { judgeHistoryEnd } from './judgeHistoryEnd.ts';
import { pollsOf } from './pollsOf.ts';
import { progressOf } from './progressOf.ts';
import { verdict } from './verdict.ts';

/** Of the one history that was recorded, what `judgeHistoryEnd` asks of any. A client that gave up before its end has not shown what it does there. */
export function judgeReplayedEnd(record: RunRecord, spec: Spec, terminal: readonly string[]): Judgement {
  const judgement = judgeHistoryEnd(record, spec, terminal);
  const sawEnd = pollsOf(record).some((poll) => terminal.includes(progressOf(spec, poll).state ?? ''));
  const outcome = record.waits[0]?.outcome;
  if (judgement.verdict !== 'pass' || sawEnd || outcome === undefined) return judgement;
  return verdict.unverified(`the client did not come to the recorded end: ${describeOutcome(outcome)}`);
}
