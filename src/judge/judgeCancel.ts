import type { RunRecord } from '../driver/RunRecord.ts';
import type { Spec } from '../spec/Spec.ts';
import { describeOutcome } from './describeOutcome.ts';
import type { Finding } from './Finding.ts';
import { formatSeconds } from './formatSeconds.ts';
import type { Judgement } from './Judgement.ts';
import { slackSeconds } from './slackSeconds.ts';
import { timelineOf } from './timelineOf.ts';
import { verdict } from './verdict.ts';

/** A client that looks at its signal once a second still stops at once, as people see it. */
const AT_ONCE_SECONDS = 1;

/** We cancelled: did the operation fail as cancelled, at once, and was nothing asked afterwards? */
export function judgeCancel(record: RunRecord, spec: Spec, beforeStart = false): Judgement {
  const outcome = record.waits[0]?.outcome;
  const at = record.cancelledAtSeconds;
  if (outcome === undefined || at === undefined) {
    return verdict.unverified(
      `the run did not come to the cancel${outcome === undefined ? '' : `: ${describeOutcome(outcome)}`}`,
    );
  }
  if ('atSeconds' in outcome && outcome.atSeconds < at) {
    return verdict.unverified(`the operation had ended before the cancel: ${describeOutcome(outcome)}`);
  }
  const findings: Finding[] = [];
  const kind = outcome.type === 'failed' ? (outcome.error.kind ?? 'cancelled') : undefined;
  if (kind !== 'cancelled') {
    findings.push({
      expected: 'an error of kind cancelled',
      actual: describeOutcome(outcome),
      atSeconds: at,
    });
  } else if (
    record.precision === undefined &&
    outcome.type === 'failed' &&
    outcome.atSeconds > at + AT_ONCE_SECONDS
  ) {
    findings.push({
      expected: `the end at once after the cancel at ${formatSeconds(at)}`,
      actual: `at ${formatSeconds(outcome.atSeconds)}`,
      atSeconds: outcome.atSeconds,
    });
  }
  // What was sent at the very time of the cancel was sent before it, unless that was before the start.
  const lastAtSeconds = at + slackSeconds(record, 0);
  const allLate = record.journal.filter(({ sentAtSeconds }) => sentAtSeconds > lastAtSeconds || beforeStart);
  const [late] = allLate;
  if (late === undefined) return verdict.of(findings, 'cancelled, and quiet since');
  findings.push({
    expected: `no request after the cancel at ${formatSeconds(at)}`,
    actual: `#${late.number} at ${formatSeconds(late.sentAtSeconds)}`,
    exchange: late.number,
    atSeconds: late.sentAtSeconds,
  });
  const marks = new Map(
    allLate.map(({ number, sentAtSeconds }) => [
      number,
      `${formatSeconds(sentAtSeconds - at)} after the cancel`,
    ]),
  );
  return {
    ...verdict.of(findings, ''),
    ...timelineOf(spec, record.journal, marks),
  };
}
