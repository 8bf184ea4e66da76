import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import { formatPercent } from './formatPercent.ts';
import type { Judgement } from './Judgement.ts';
import { readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** The wait resolved: with the percentage of its last answer, where it tells one? */
export function judgeLastPercent(record: RunRecord, spec: Spec, body: unknown): Judgement {
  const outcome = record.waits[0]?.outcome;
  const { percent } = readProgress(spec, body);
  if (outcome?.type !== 'done' || outcome.observation.percent === undefined || percent === undefined) {
    const why = outcome === undefined ? 'no wait' : describeOutcome(outcome);
    return verdict.unverified(`the wait resolved with no percentage: ${why}`);
  }
  const got = outcome.observation.percent;
  const finding = { expected: formatPercent(percent), actual: formatPercent(got) };
  return verdict.of(Math.abs(got - percent) > 1e-6 ? [finding] : [], 'resolved with the last percentage');
}
