import type { Phase } from '../client/Phase.ts';
import type { Exchange } from '../driver/Exchange.ts';
import type { Outcome, RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { readProgress } from './readProgress.ts';
import { verdict } from './verdict.ts';

/** The job came to an end: did the wait end with it, in the right phase? `body` is the answer that says so. */
export function judgeEnd(record: RunRecord, spec: Spec, body: unknown): Judgement {
  const outcome = record.waits[0]?.outcome;
  const { state, phases } = readProgress(spec, body);
  const expected = `the wait to end at the state ${JSON.stringify(state)} and to resolve with it, phase ${phases.join(' or ')}`;
  const isEnd = ({ reply }: Exchange) => reply.status === 200 && reply.body === JSON.stringify(body);
  const reached = record.journal.some(isEnd);
  if (outcome?.type === 'exited' && reached) return judgeExit(outcome, phases, state);
  if (outcome !== undefined && isUndecided(outcome)) {
    const polls = pollsOf(record);
    const wentOn = polls[polls.findIndex(isEnd) + 1];
    if (!reached || wentOn === undefined) return verdict.unverified(describeOutcome(outcome));
    return verdict.of([{ expected, actual: 'it asked again', exchange: wentOn.number }], '');
  }
  if (outcome?.type !== 'done') {
    const actual = outcome === undefined ? 'nothing' : describeOutcome(outcome);
    return verdict.of([{ expected, actual, pointer: spec.progress.state }], '');
  }
  const { observation } = outcome;
  const findings: Finding[] = [];
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

/** A program may tell by its exit code how the job ended; after a job that ended well, a failure says nothing clear. */
function judgeExit(
  outcome: Extract<Outcome, { type: 'exited' }>,
  phases: Phase[],
  state: string | undefined,
): Judgement {
  const mayFail = phases.some((phase) => phase !== 'succeeded');
  return outcome.isSuccess || mayFail
    ? verdict.pass(`ended at ${JSON.stringify(state)}`)
    : verdict.unverified(
        `${describeOutcome(outcome)}, though the job had succeeded: that does not tell what it made of the end`,
      );
}
