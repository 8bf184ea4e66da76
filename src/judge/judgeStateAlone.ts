import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { firstObservations } from './firstObservations.ts';
import type { Judgement } from './Judgement.ts';
import { judgeWaits } from './judgeWaits.ts';
import { verdict } from './verdict.ts';

/**
 * Only the state changed after the first answer: does the sequence go on? A client that shows no percentage beside the
 * first state may take the second one for a change; both readings are open, so that its wait proves nothing.
 */
export function judgeStateAlone(record: RunRecord, spec: Spec, wait: number): Judgement {
  const judgement = judgeWaits(record, { spec, waits: [wait], fault: 'early-or-wrong-step' });
  const shown = firstObservations(record).some(({ percent }) => percent !== undefined);
  if (judgement.verdict !== 'fail' || shown) return judgement;
  return verdict.unverified(
    'the client shows no percentage beside the first state, and may take the next one for a change',
  );
}
