import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { firstObservations } from './firstObservations.ts';
import type { Judgement } from './Judgement.ts';
import { judgeReading } from './judgeReading.ts';
import { verdict } from './verdict.ts';

/** A percentage beside a state that is not active: does the client show or drop it? */
export function readBeside(record: RunRecord, spec: Spec, body: unknown): Judgement {
  const judgement = judgeReading(record, { spec, body, asks: ['percent'] });
  if (judgement.verdict === 'pass') return verdict.observed('shown', 'the percentage is shown');
  const dropped = firstObservations(record).length > 0 && judgement.verdict === 'unverified';
  return dropped ? verdict.observed('dropped', 'no percentage is shown') : judgement;
}
