import type { RunRecord, WaitRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Judgement } from './Judgement.ts';
import { judgeChanges } from './judgeChanges.ts';
import { judgeEnd } from './judgeEnd.ts';
import { verdict } from './verdict.ts';

/** Two waits at once: did each end with its own job, and report its own answers alone? */
export function judgeTwoWaits(record: RunRecord, spec: Spec, bodies: [unknown[], unknown[]]): Judgement {
  const [first] = record.waits;
  // A wait that never ends by itself, or never well, has another fault; one of two that does not was disturbed.
  const hasOtherFault = ({ outcome }: WaitRecord) =>
    outcome.type === 'failed' || (outcome.type === 'unsettled' && outcome.why !== 'stalled');
  if (first !== undefined && record.waits.every(hasOtherFault)) {
    return verdict.unverified(`neither wait ended well: ${describeOutcome(first.outcome)}`);
  }
  const findings = bodies.flatMap((answers, wait) => {
    const own: RunRecord = { ...record, waits: record.waits.slice(wait, wait + 1) };
    const judgements = [judgeEnd(own, spec, answers.at(-1)), judgeChanges(own, spec, answers)];
    return judgements.flatMap((judgement) =>
      judgement.findings.map((finding) => ({
        ...finding,
        expected: `wait ${wait + 1}: ${finding.expected}`,
      })),
    );
  });
  return verdict.of(findings, 'each wait ended with its own job');
}
