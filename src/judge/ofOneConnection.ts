import type { RunRecord } from '../driver/RunRecord.ts';
import type { Judgement } from './Judgement.ts';
import { verdict } from './verdict.ts';

/** What is left over on a connection does not show where each operation has one of its own, so that only a failure proves something. */
export function ofOneConnection({ connectsAfresh }: RunRecord, judgement: Judgement): Judgement {
  return connectsAfresh && judgement.verdict === 'pass'
    ? verdict.unverified(
        'each run of the protocol begins afresh, so that what one leaves behind for the next cannot be seen',
      )
    : judgement;
}
