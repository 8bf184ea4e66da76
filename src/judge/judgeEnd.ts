import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import type { Judgement } from './Judgement.ts';
import { readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** The job came to an end: did the wait end with it, in the right phase? `body` is the answer that says so. */
export function judgeEnd(record: RunRecord, spec: Spec, body: unknown): Judgement {
  const outcome = record.waits[0]?.outcome;
  const { state, phases } = readProgress(spec, body);
  const expected = `the wait to end at the state ${JSON.stringify(state)} and to resolve with it, phase ${phases.join(' or ')}`;
  if (outcome?.type !== 'done') {
    const actual = outcome === undefined ? 'nothing' : describeOutcome(outcome);
    return verdict.of([{ expected, actual, pointer: spec.progress.state }], '');
  }
  const { observation } = outcome;
  const findings: Finding[] = [];
  const reached = record.journal.some(
    (exchange) => exchange.reply.status === 200 && exchange.reply.body === JSON.stringify(body),
  );
  if (!reached) findings.push({ expected, actual: `${describeOutcome(outcome)} before the job had ended` });
  if (observation.state !== undefined && observation.state !== state) {
    findings.push({
      expected: `state ${JSON.stringify(state)}`,
      actual: `state ${JSON.stringify(observation.state)}`,
      pointer: spec.progress.state,
    });
  }
  if (observation.phase !== undefined && !phases.includes(observation.phase)) {
    findings.push({
      expected: `phase ${phases.join(' or ')}`,
      actual: `phase ${observation.phase}`,
      pointer: spec.progress.state,
    });
  }
  return verdict.of(findings, `ended at ${JSON.stringify(state)}`);
}
