import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import type { Judgement } from './Judgement.ts';
import { judgeWaits } from './judgeWaits.ts';
import { pollsOf } from './pollsOf.ts';
import { verdict } from './verdict.ts';
import { waitsOf } from './waitsOf.ts';

/** Jitter of the same schedule differs by less. */
const ALIKE_SHARE = 0.2;

/** Two waits at once on two plateaus: does each keep its own place in the sequence in the waits with these numbers? */
export function judgeTwoSequences(record: RunRecord, spec: Spec, numbers: number[]): Judgement {
  const judgements = [0, 1].map((operation) =>
    judgeWaits(record, { spec, waits: numbers, operation, fault: 'early-or-wrong-step' }),
  );
  const wrong = judgements.find((judgement) => judgement.verdict === 'fail');
  if (wrong === undefined) return judgements[0] ?? verdict.unverified('the run has no wait');
  const [first = [], second = []] = [0, 1].map((operation) => waitsOf(spec, pollsOf(record, operation)));
  const alike = numbers.every((number) => {
    const one = first[number - 1]?.sinceRequestSeconds ?? 0;
    const other = second[number - 1]?.sinceRequestSeconds ?? 0;
    return Math.abs(one - other) <= Math.max(one, other) * ALIKE_SHARE;
  });
  // Two waits that are wrong in the same way do not disturb each other.
  return alike ? verdict.unverified('both waits are wrong alike, so that no disturbance shows') : wrong;
}
