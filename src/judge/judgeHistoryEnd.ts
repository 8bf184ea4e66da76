import type { Exchange } from '../driver/Exchange.ts';
import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { formatSeconds } from './formatSeconds.ts';
import { isUndecided } from './isUndecided.ts';
import type { Judgement } from './Judgement.ts';
import { pollsOf } from './pollsOf.ts';
import { progressOf } from './progressOf.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';

/**
 * Of any history: does the wait go on as long as the job does, and end with it, quietly and with what its last answer said? A client may
 * give up for reasons of its own; one that refuses a documented answer has none.
 */
export function judgeHistoryEnd(record: RunRecord, spec: Spec, terminal: readonly string[]): Judgement {
  const outcome = record.waits[0]?.outcome;
  const polls = pollsOf(record);
  if (outcome === undefined || polls.length === 0)
    return verdict.unverified(outcome === undefined ? 'the run has no wait' : describeOutcome(outcome));
  const isEnd = (poll: Exchange) => terminal.includes(progressOf(spec, poll).state ?? '');
  const end = polls.find(isEnd);
  const last = polls.at(-1);
  const findings: Finding[] = [];
  const marks = new Map<number, string>();
  const late = polls.find(
    ({ number, sentAtSeconds }) =>
      end !== undefined && number > end.number && sentAtSeconds >= (end.answeredAtSeconds ?? 0),
  );
  if (late !== undefined && end !== undefined) {
    findings.push({
      expected: `no request after the answer that ended the job (#${end.number})`,
      actual: `#${late.number} at ${formatSeconds(late.sentAtSeconds)}`,
      exchange: late.number,
      atSeconds: late.sentAtSeconds,
    });
    marks.set(late.number, 'after the end');
  }
  const wrong = wrongOutcome(record, spec, { end, last });
  if (wrong !== undefined) findings.push(wrong);
  if (findings.length > 0) return { ...verdict.of(findings, ''), ...timelineOf(spec, polls, marks) };
  if (isUndecided(outcome) || outcome.type === 'exited') return verdict.unverified(describeOutcome(outcome));
  return verdict.pass('ends with the job');
}

/** What is wrong with the outcome; `undefined` where it is right, or shows nothing. */
function wrongOutcome(
  record: RunRecord,
  spec: Spec,
  { end, last }: { end: Exchange | undefined; last: Exchange | undefined },
): Finding | undefined {
  const outcome = record.waits[0]?.outcome;
  const decisive = end ?? last;
  if (outcome === undefined || decisive === undefined) return undefined;
  if (isUndecided(outcome) || outcome.type === 'exited' || outcome.type === 'unsupported') return undefined;
  const at = { exchange: decisive.number };
  const actual = describeOutcome(outcome);
  const said = progressOf(spec, decisive);
  if (outcome.type === 'crashed' || outcome.type === 'unsettled')
    return { expected: 'the wait to end with the job, or with an error', actual, ...at };
  if (outcome.type === 'done') {
    const { state, phase } = outcome.observation;
    const isRight =
      end !== undefined &&
      (state ?? said.state) === said.state &&
      (phase === undefined || said.phases.includes(phase));
    return isRight
      ? undefined
      : {
          expected: `the wait to end with what #${decisive.number} said (${decisive.reply.label})`,
          actual,
          pointer: spec.progress.state,
          ...at,
        };
  }
  const isRefused = outcome.error.kind === 'malformed' && decisive.reply.status === 200;
  return isRefused
    ? { expected: `the documented answer to be read (${decisive.reply.label})`, actual, ...at }
    : undefined;
}
